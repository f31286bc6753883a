package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** There is no such payout or deposit. */
public final class NoSuchProviderPayout extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchProviderPayout() {
        super(Kind.NOT_FOUND, "no-such-provider-payout");
    }
}
