package com.encore.payment;

/** The two ways money moves at the provider: towards us, or back to whoever paid. */
public enum MovementKind {
    CAPTURE,
    REFUND
}
