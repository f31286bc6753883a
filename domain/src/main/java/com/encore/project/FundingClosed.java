package com.encore.project;

import com.encore.stereotype.Refusal;

/** The project takes no pledges now. */
public final class FundingClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    FundingClosed() {
        super(Kind.CONFLICT, "funding-closed");
    }
}
