package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** There is no such difference. */
public final class NoSuchDifference extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchDifference() {
        super(Kind.NOT_FOUND, "no-such-difference");
    }
}
