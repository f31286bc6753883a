package com.encore.reconciliation;

public record BankLineId(long value) {}
