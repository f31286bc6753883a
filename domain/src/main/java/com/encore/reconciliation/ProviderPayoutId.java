package com.encore.reconciliation;

public record ProviderPayoutId(long value) {}
