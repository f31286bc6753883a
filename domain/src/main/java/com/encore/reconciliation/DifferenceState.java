package com.encore.reconciliation;

import java.util.Set;

/** How far a difference got. What was put right and is found again is open again; what is explained may stay. */
public enum DifferenceState {
    OPEN,
    TAKEN,
    EXPLAINED,
    CORRECTED,
    /** A later run found it gone. */
    MOOT;

    private Set<DifferenceState> next() {
        return switch (this) {
            case OPEN, TAKEN -> Set.of(TAKEN, EXPLAINED, CORRECTED, MOOT);
            case EXPLAINED, CORRECTED, MOOT -> Set.of(OPEN);
        };
    }

    boolean mayBecome(DifferenceState other) {
        return next().contains(other);
    }

    /** Somebody still has to say what it is about. */
    public boolean isOpen() {
        return this == OPEN || this == TAKEN;
    }
}
