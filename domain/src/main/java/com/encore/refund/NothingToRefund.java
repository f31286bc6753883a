package com.encore.refund;

import com.encore.stereotype.Refusal;

/** Nothing was paid, so there is nothing to give back. */
public final class NothingToRefund extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToRefund() {
        super(Kind.CONFLICT, "nothing-to-refund");
    }
}
