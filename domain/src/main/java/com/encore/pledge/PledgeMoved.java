package com.encore.pledge;

import com.encore.stereotype.Refusal;

/** The pledge is no longer where this step needs it to be. */
public final class PledgeMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    PledgeMoved() {
        super(Kind.CONFLICT, "pledge-moved");
    }
}
