package com.encore.reconciliation;

public record DifferenceId(long value) {}
