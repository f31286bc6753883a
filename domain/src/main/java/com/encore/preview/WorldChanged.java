package com.encore.preview;

import com.encore.stereotype.Refusal;

/** What a run would do is not what was seen any more. */
public final class WorldChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    public WorldChanged() {
        super(Kind.CONFLICT, "world-changed");
    }
}
