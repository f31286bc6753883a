package com.encore.refund;

import com.encore.stereotype.Refusal;

/** The refund is no longer where the person who decided about it saw it. */
public final class RefundMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    RefundMoved() {
        super(Kind.CONFLICT, "refund-moved");
    }
}
