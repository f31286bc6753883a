package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** The settlement stands in a batch of payouts: it has to be taken out of it first. */
public final class SettlementPlanned extends Refusal {

    private static final long serialVersionUID = 1L;

    SettlementPlanned() {
        super(Kind.CONFLICT, "settlement-planned");
    }
}
