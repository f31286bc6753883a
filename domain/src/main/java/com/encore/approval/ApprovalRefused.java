package com.encore.approval;

import com.encore.stereotype.Refusal;

/** What was asked for cannot be decided like that. */
public final class ApprovalRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Why {
        NO_SUCH(Kind.NOT_FOUND, "no-such-approval"),
        OWN(Kind.FORBIDDEN, "own-approval"),
        DECIDED(Kind.CONFLICT, "approval-decided"),
        EXPIRED(Kind.CONFLICT, "approval-expired"),
        ASKED_ALREADY(Kind.CONFLICT, "approval-asked-already"),
        NOTHING_TO_START(Kind.CONFLICT, "nothing-to-start");

        private final Kind kind;
        private final String key;

        Why(Kind kind, String key) {
            this.kind = kind;
            this.key = key;
        }
    }

    ApprovalRefused(Why why) {
        super(why.kind, why.key);
    }
}
