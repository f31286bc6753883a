package com.encore.payout;

import com.encore.stereotype.Refusal;

/** There is no such payout. */
public final class NoSuchPayout extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchPayout() {
        super(Kind.NOT_FOUND, "no-such-payout");
    }
}
