package com.encore.payout;

public record BatchId(long value) {}
