package com.encore.payment;

public record PaymentId(long value) {}
