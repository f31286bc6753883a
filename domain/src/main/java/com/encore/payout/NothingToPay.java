package com.encore.payout;

import com.encore.stereotype.Refusal;

/** Nothing of what was asked for may be paid now. */
public final class NothingToPay extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToPay() {
        super(Kind.CONFLICT, "payout-nothing-to-pay");
    }
}
