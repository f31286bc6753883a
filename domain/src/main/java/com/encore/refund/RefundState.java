package com.encore.refund;

import java.util.Set;

/** How far a refund got. ASKED means the provider was asked and its answer is not known yet. */
public enum RefundState {
    OWED,
    ASKED,
    PENDING,
    DONE,
    PARKED,
    MOOT;

    private Set<RefundState> next() {
        return switch (this) {
            case OWED -> Set.of(ASKED, PENDING, DONE, PARKED, MOOT);
            case ASKED, PENDING -> Set.of(OWED, PENDING, DONE, PARKED, MOOT);
            case PARKED -> Set.of(OWED, DONE, MOOT);
            case DONE, MOOT -> Set.of();
        };
    }

    boolean mayBecome(RefundState other) {
        return next().contains(other);
    }

    /** It goes on by itself when its turn comes. */
    boolean isUnfinished() {
        return this == OWED || this == ASKED || this == PENDING;
    }

    /** Nothing more will happen by itself or otherwise. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
