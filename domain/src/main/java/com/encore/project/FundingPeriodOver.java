package com.encore.project;

import com.encore.stereotype.Refusal;

/** A project whose closing time has passed can no longer be approved or opened. */
public final class FundingPeriodOver extends Refusal {

    private static final long serialVersionUID = 1L;

    FundingPeriodOver() {
        super(Kind.CONFLICT, "funding-period-over");
    }
}
