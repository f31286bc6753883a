package com.encore.payment;

import com.encore.stereotype.Refusal;

/** The pledge is no longer waiting to be paid. */
public final class CheckoutClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    CheckoutClosed() {
        super(Kind.CONFLICT, "checkout-closed");
    }
}
