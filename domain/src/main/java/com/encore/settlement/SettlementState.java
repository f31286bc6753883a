package com.encore.settlement;

import java.util.Set;

/**
 * How far a settlement got. CARRIED means nothing is paid out: what the artist owes goes into a later one. What is approved
 * and not on its way, or came back, may be sent back to be calculated anew.
 */
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
            case APPROVED -> Set.of(INSTRUCTED, HELD, CALCULATING);
            case INSTRUCTED -> Set.of(PAID, BOUNCED);
            case PAID -> Set.of(BOUNCED);
            case BOUNCED -> Set.of(INSTRUCTED, HELD, CALCULATING);
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

    /** Approved, and no money of it has left or all of it is back. */
    public boolean mayBeRecalled() {
        return !isOpen() && mayBecome(CALCULATING);
    }

    public boolean mayBePaid() {
        return mayBecome(INSTRUCTED);
    }
}
