package com.encore.payout;

import java.util.Set;

/** Where a payout stands. What the bank has paid may still come back. */
public enum PayoutState {
    PLANNED,
    DROPPED,
    INSTRUCTED,
    PAID,
    BOUNCED;

    private Set<PayoutState> next() {
        return switch (this) {
            case PLANNED -> Set.of(DROPPED, INSTRUCTED);
            case INSTRUCTED -> Set.of(PAID, BOUNCED);
            case PAID -> Set.of(BOUNCED);
            case DROPPED, BOUNCED -> Set.of();
        };
    }

    boolean mayBecome(PayoutState other) {
        return next().contains(other);
    }
}
