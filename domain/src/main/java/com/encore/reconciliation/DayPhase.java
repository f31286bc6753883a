package com.encore.reconciliation;

/** How far a run has come with a day. */
enum DayPhase {
    /** The provider's movements are read. */
    READ,
    /** What was read of the day before and is not told any more is forgotten. */
    FORGET,
    /** Their movements are looked for among ours. */
    THEIRS,
    /** Our captures are looked for among theirs. */
    CAPTURES,
    /** Our refunds are looked for among theirs. */
    REFUNDS,
    /** Differences this run did not meet are gone. */
    GONE,
    DONE;

    DayPhase next() {
        return switch (this) {
            case READ -> FORGET;
            case FORGET -> THEIRS;
            case THEIRS -> CAPTURES;
            case CAPTURES -> REFUNDS;
            case REFUNDS -> GONE;
            case GONE, DONE -> DONE;
        };
    }
}
