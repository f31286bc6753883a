package com.encore.payment;

import java.util.Set;

/** Where a payment is, and where it may go from there. */
public enum PaymentState {
    READY,
    UNKNOWN,
    WAITING,
    PAID,
    PARTLY_REFUNDED,
    REFUNDED,
    FAILED,
    EXPIRED;

    private Set<PaymentState> next() {
        return switch (this) {
            case READY -> Set.of(UNKNOWN, WAITING, PAID, FAILED, EXPIRED);
            case UNKNOWN -> Set.of(READY, WAITING, PAID, FAILED, EXPIRED);
            case WAITING -> Set.of(UNKNOWN, PAID, EXPIRED, FAILED);
            // a declined card may be followed by one that is not, and a closed account by a late deposit
            case FAILED -> Set.of(READY, UNKNOWN, WAITING, PAID, EXPIRED);
            case EXPIRED -> Set.of(UNKNOWN, PAID);
            case PAID -> Set.of(PARTLY_REFUNDED, REFUNDED);
            case PARTLY_REFUNDED -> Set.of(REFUNDED);
            case REFUNDED -> Set.of();
        };
    }

    boolean mayBecome(PaymentState other) {
        return next().contains(other);
    }

    /** The provider took the money at some time. */
    public boolean captured() {
        return switch (this) {
            case PAID, PARTLY_REFUNDED, REFUNDED -> true;
            case READY, UNKNOWN, WAITING, FAILED, EXPIRED -> false;
        };
    }
}
