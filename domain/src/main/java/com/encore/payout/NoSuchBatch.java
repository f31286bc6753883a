package com.encore.payout;

import com.encore.stereotype.Refusal;

/** There is no such batch. */
public final class NoSuchBatch extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchBatch() {
        super(Kind.NOT_FOUND, "no-such-payout-batch");
    }
}
