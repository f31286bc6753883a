package com.encore.refund;

import com.encore.stereotype.Refusal;

/** There is no such refund. */
public final class NoSuchRefund extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchRefund() {
        super(Kind.NOT_FOUND, "no-such-refund");
    }
}
