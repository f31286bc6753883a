package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** A day that is not over cannot be reconciled. */
public final class DayNotOver extends Refusal {

    private static final long serialVersionUID = 1L;

    DayNotOver() {
        super(Kind.CONFLICT, "day-not-over");
    }
}
