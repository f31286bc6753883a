package com.encore.architecture;

import com.encore.testing.KeepsTheRules;

class DomainArchitectureTests extends KeepsTheRules {}
