package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** Money went back to fans after the settlement was calculated: it has to be calculated anew first. */
public final class CancelledSince extends Refusal {

    private static final long serialVersionUID = 1L;

    CancelledSince() {
        super(Kind.CONFLICT, "settlement-cancelled-since");
    }
}
