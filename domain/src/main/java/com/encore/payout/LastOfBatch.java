package com.encore.payout;

import com.encore.stereotype.Refusal;

/** A batch without payouts is discarded, not emptied. */
public final class LastOfBatch extends Refusal {

    private static final long serialVersionUID = 1L;

    LastOfBatch() {
        super(Kind.CONFLICT, "payout-last-of-batch");
    }
}
