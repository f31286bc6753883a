package com.encore.sandbox.demo;

import com.encore.testing.KeepsTheRules;

class DemoArchitectureTests extends KeepsTheRules {}
