package com.encore.payout;

import java.util.Set;

/** How far a batch got. Closed means that nothing of it is on its way any more. */
public enum BatchState {
    DRAFT,
    CONFIRMED,
    CLOSED,
    DISCARDED;

    private Set<BatchState> next() {
        return switch (this) {
            case DRAFT -> Set.of(CONFIRMED, DISCARDED);
            case CONFIRMED -> Set.of(CLOSED);
            case CLOSED, DISCARDED -> Set.of();
        };
    }

    boolean mayBecome(BatchState other) {
        return next().contains(other);
    }
}
