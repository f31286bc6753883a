package com.encore.operations;

/** What made a run begin. */
public enum Cause {
    CLOCK,
    SWEEP,
    CHAIN,
    RECOVERY,
    PERSON;

    /** Whether it goes on with what was wanted before; a new one has to say so here, or it needs an approval for money. */
    boolean isAMachine() {
        return switch (this) {
            case CLOCK, SWEEP, CHAIN, RECOVERY -> true;
            case PERSON -> false;
        };
    }
}
