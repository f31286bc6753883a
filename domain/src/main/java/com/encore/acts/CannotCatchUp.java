package com.encore.acts;

import com.encore.stereotype.Refusal;

/** There is nothing to catch up, or somebody is at it. */
public final class CannotCatchUp extends Refusal {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Why {
        NOTHING_MISSED("nothing-missed"),
        UNDER_WAY("catch-up-under-way");

        private final String key;

        Why(String key) {
            this.key = key;
        }
    }

    CannotCatchUp(Why why) {
        super(Kind.CONFLICT, why.key);
    }
}
