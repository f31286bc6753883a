package com.encore.reports;

import com.encore.testing.KeepsTheRules;

class ReportsArchitectureTests extends KeepsTheRules {}
