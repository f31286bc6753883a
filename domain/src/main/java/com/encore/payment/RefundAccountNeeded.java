package com.encore.payment;

import com.encore.stereotype.Refusal;

/** A transfer can only be paid back to an account, so one is asked for before paying. */
public final class RefundAccountNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    RefundAccountNeeded() {
        super(Kind.INVALID, "refund-account-needed");
    }
}
