package com.encore.reports.export;

import com.encore.testing.KeepsTheRules;

class ReportsArchitectureTests extends KeepsTheRules {}
