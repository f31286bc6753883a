package com.encore.payment;

import com.encore.stereotype.Refusal;

/** The account to pay back to is not one a bank would take. */
public final class UnusableRefundAccount extends Refusal {

    private static final long serialVersionUID = 1L;

    UnusableRefundAccount() {
        super(Kind.INVALID, "unusable-refund-account");
    }
}
