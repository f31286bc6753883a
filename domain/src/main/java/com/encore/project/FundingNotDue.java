package com.encore.project;

import com.encore.stereotype.Refusal;

/** Funding opens at its announced time, not before. */
public final class FundingNotDue extends Refusal {

    private static final long serialVersionUID = 1L;

    FundingNotDue() {
        super(Kind.CONFLICT, "funding-not-due");
    }
}
