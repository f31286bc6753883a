package com.encore.sandbox.portone;

import org.jspecify.annotations.Nullable;

/** What a fault strikes: an operation, one payment or all, so many times or until cleared. */
public record Scope(Operation operation, @Nullable String paymentId, int times) {

    static final int UNTIL_CLEARED = -1;

    public static Scope of(Operation operation) {
        return new Scope(operation, null, UNTIL_CLEARED);
    }

    public Scope payment(String id) {
        return new Scope(operation, id, times);
    }

    public Scope times(int count) {
        return new Scope(operation, paymentId, count);
    }

    public Scope once() {
        return times(1);
    }

    boolean covers(Operation actual, @Nullable String actualPayment) {
        return operation.covers(actual) && (paymentId == null || paymentId.equals(actualPayment));
    }
}
