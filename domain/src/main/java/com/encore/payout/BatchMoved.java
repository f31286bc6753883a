package com.encore.payout;

import com.encore.stereotype.Refusal;

/** The batch is no longer where the person who decided about it saw it. */
public final class BatchMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    BatchMoved() {
        super(Kind.CONFLICT, "payout-batch-moved");
    }
}
