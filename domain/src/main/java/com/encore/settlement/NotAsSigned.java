package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** The lines are no longer those whose digest was signed for, though nothing may change them. */
public final class NotAsSigned extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAsSigned() {
        super(Kind.CONFLICT, "settlement-not-as-signed");
    }
}
