package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** A payout is booked with a deposit of its own amount, or not at all. */
public final class AmountsDiffer extends Refusal {

    private static final long serialVersionUID = 1L;

    AmountsDiffer() {
        super(Kind.CONFLICT, "amounts-differ");
    }
}
