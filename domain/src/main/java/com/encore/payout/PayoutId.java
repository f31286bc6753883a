package com.encore.payout;

public record PayoutId(long value) {}
