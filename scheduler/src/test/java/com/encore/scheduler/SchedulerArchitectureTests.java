package com.encore.scheduler;

import com.encore.testing.KeepsTheRules;

class SchedulerArchitectureTests extends KeepsTheRules {}
