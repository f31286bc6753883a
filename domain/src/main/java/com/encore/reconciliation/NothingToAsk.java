package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** The payment is none of ours, so there is nobody's answer we could write down. */
public final class NothingToAsk extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToAsk() {
        super(Kind.CONFLICT, "nothing-to-ask");
    }
}
