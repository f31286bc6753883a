package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** The artist has not said yet who is to be paid and how they are taxed. */
public final class PayeeUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    PayeeUnknown() {
        super(Kind.CONFLICT, "payee-unknown");
    }
}
