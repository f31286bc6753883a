package com.encore.payout;

import com.encore.stereotype.Refusal;

/** The batch, or a settlement in it, is not what was seen. */
public final class BatchFiguresChanged extends Refusal {

    private static final long serialVersionUID = 1L;

    BatchFiguresChanged() {
        super(Kind.CONFLICT, "payout-figures-changed");
    }
}
