package com.encore.sandbox.portone;

/** Which payment, and which attempt at it. */
public record PayResult(String paymentId, String transactionId) {}
