package com.encore.pledge;

import java.util.Set;

/** Where a pledge is, and where it may go from there. */
public enum PledgeState {
    HELD,
    PAID,
    CONFIRMED,
    SETTLED,
    EXPIRED,
    RELEASED,
    REFUNDING,
    REFUNDED;

    private Set<PledgeState> next() {
        return switch (this) {
            case HELD -> Set.of(PAID, EXPIRED, RELEASED, REFUNDING);
            case PAID -> Set.of(CONFIRMED, REFUNDING);
            case CONFIRMED -> Set.of(SETTLED, REFUNDING);
            case EXPIRED -> Set.of(PAID, REFUNDING);
            case RELEASED -> Set.of(REFUNDING);
            case REFUNDING -> Set.of(REFUNDED);
            case SETTLED -> Set.of(REFUNDING);
            case REFUNDED -> Set.of();
        };
    }

    boolean mayBecome(PledgeState other) {
        return next().contains(other);
    }

    /** Stock is set aside for it. */
    boolean holdsStock() {
        return switch (this) {
            case HELD, PAID, CONFIRMED, SETTLED -> true;
            case EXPIRED, RELEASED, REFUNDING, REFUNDED -> false;
        };
    }

    /** Its money counts towards the goal. */
    boolean counts() {
        return switch (this) {
            case PAID, CONFIRMED, SETTLED -> true;
            case HELD, EXPIRED, RELEASED, REFUNDING, REFUNDED -> false;
        };
    }
}
