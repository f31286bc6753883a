package com.encore.settlement;

import java.util.Set;

/** How far a settlement got. CARRIED means nothing is paid out: what the artist owes goes into a later one. */
public enum SettlementState {
    CALCULATING,
    CALCULATED,
    CHECKED,
    APPROVED,
    INSTRUCTED,
    PAID,
    BOUNCED,
    CARRIED,
    HELD;

    private Set<SettlementState> next() {
        return switch (this) {
            case CALCULATING -> Set.of(CALCULATED);
            case CALCULATED -> Set.of(CALCULATING, CHECKED, HELD);
            case CHECKED -> Set.of(CALCULATING, APPROVED, CARRIED, HELD);
            case APPROVED -> Set.of(INSTRUCTED, HELD);
            case INSTRUCTED -> Set.of(PAID, BOUNCED);
            case PAID -> Set.of(BOUNCED);
            case BOUNCED -> Set.of(INSTRUCTED, HELD);
            case HELD -> Set.of(CALCULATED, CHECKED, APPROVED, BOUNCED);
            case CARRIED -> Set.of();
        };
    }

    boolean mayBecome(SettlementState other) {
        return next().contains(other);
    }

    /** Nobody has approved its figures, so they may still be calculated anew. */
    public boolean isOpen() {
        return switch (this) {
            case CALCULATING, CALCULATED, CHECKED -> true;
            case APPROVED, INSTRUCTED, PAID, BOUNCED, CARRIED, HELD -> false;
        };
    }

    public boolean mayBeHeld() {
        return mayBecome(HELD);
    }

    public boolean mayBePaid() {
        return mayBecome(INSTRUCTED);
    }
}
