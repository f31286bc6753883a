package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** There is no such settlement. */
public final class NoSuchSettlement extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchSettlement() {
        super(Kind.NOT_FOUND, "no-such-settlement");
    }
}
