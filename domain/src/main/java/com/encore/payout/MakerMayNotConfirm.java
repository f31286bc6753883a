package com.encore.payout;

import com.encore.stereotype.Refusal;

/** Who made a batch does not confirm it: two people pay. */
public final class MakerMayNotConfirm extends Refusal {

    private static final long serialVersionUID = 1L;

    MakerMayNotConfirm() {
        super(Kind.FORBIDDEN, "payout-maker-confirms");
    }
}
