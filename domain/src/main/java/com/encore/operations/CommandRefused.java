package com.encore.operations;

import com.encore.stereotype.Refusal;

/** A command does not fit what the run or the schedule is doing now. */
public final class CommandRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Why {
        NO_SUCH_RUN(Kind.NOT_FOUND, "no-such-run"),
        NOT_RUNNING(Kind.CONFLICT, "run-not-running"),
        STILL_RUNNING(Kind.CONFLICT, "run-still-running"),
        NOT_IN_THAT_STATE(Kind.CONFLICT, "run-elsewhere"),
        NOT_A_SCHEDULE(Kind.INVALID, "not-a-schedule"),
        BUSY(Kind.CONFLICT, "run-busy");

        private final Kind kind;
        private final String key;

        Why(Kind kind, String key) {
            this.kind = kind;
            this.key = key;
        }
    }

    private final Why why;

    public CommandRefused(Why why, String what) {
        super(why.kind, why.key, what);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
