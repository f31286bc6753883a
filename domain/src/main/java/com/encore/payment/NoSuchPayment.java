package com.encore.payment;

import com.encore.stereotype.Refusal;

/** There is no such payment. */
public final class NoSuchPayment extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchPayment() {
        super(Kind.NOT_FOUND, "no-such-payment");
    }
}
