package com.encore.payout;

import com.encore.stereotype.Refusal;

/** The payout is no longer where the person who decided about it saw it. */
public final class PayoutMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    PayoutMoved() {
        super(Kind.CONFLICT, "payout-moved");
    }
}
