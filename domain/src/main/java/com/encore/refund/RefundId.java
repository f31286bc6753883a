package com.encore.refund;

public record RefundId(long value) {}
