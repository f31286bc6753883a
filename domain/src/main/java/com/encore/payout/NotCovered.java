package com.encore.payout;

import com.encore.money.Won;
import com.encore.stereotype.Refusal;

/** The books say less is in the bank than the batch takes out. Said once; whoever knows better ticks that they do. */
public final class NotCovered extends Refusal {

    private static final long serialVersionUID = 1L;

    NotCovered(long inBank, Won total) {
        super(Kind.CONFLICT, "payout-not-covered", inBank, total.amount());
    }
}
