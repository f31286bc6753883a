package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** The settlement is no longer where the person who decided about it saw it, or its figures are others now. */
public final class SettlementMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    SettlementMoved() {
        super(Kind.CONFLICT, "settlement-moved");
    }
}
