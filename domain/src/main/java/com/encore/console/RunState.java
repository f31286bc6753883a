package com.encore.console;

import org.jspecify.annotations.Nullable;

/** Where a run stands, by its own row and, once it is over, by what Spring Batch says of it. */
public enum RunState {
    WAITING,
    RUNNING,
    STOPPING,
    COMPLETED,
    FAILED,
    STOPPED,
    TAKEN_OVER,
    NOT_BEGUN,
    UNKNOWN,
    ABANDONED;

    static RunState of(String own, @Nullable String batch) {
        RunState state = valueOf(own);
        if (state.isOpen() || batch == null) {
            return state;
        }
        return batch.equals(UNKNOWN.name()) || batch.equals(ABANDONED.name()) ? valueOf(batch) : state;
    }

    /** Somebody holds it. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING || this == STOPPING;
    }

    /** Only Spring Batch's own row says so. */
    boolean isBatchsWord() {
        return this == UNKNOWN || this == ABANDONED;
    }

    /** Over, and yet Spring Batch may have another word for it. */
    boolean mayBeCalledOtherwise() {
        return this == FAILED || this == STOPPED || this == TAKEN_OVER;
    }
}
