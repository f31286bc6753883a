package com.encore.payout;

import com.encore.stereotype.Refusal;

/** The total typed is not the batch's. */
public final class TypedTotalDiffers extends Refusal {

    private static final long serialVersionUID = 1L;

    TypedTotalDiffers() {
        super(Kind.INVALID, "payout-total-differs");
    }
}
