package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** The payout or deposit is no longer where the person who decided about it saw it. */
public final class ProviderPayoutMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    ProviderPayoutMoved() {
        super(Kind.CONFLICT, "provider-payout-moved");
    }
}
