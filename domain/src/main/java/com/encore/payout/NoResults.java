package com.encore.payout;

import com.encore.stereotype.Refusal;

/** The file has headings and nothing under them. */
public final class NoResults extends Refusal {

    private static final long serialVersionUID = 1L;

    NoResults() {
        super(Kind.INVALID, "payout-no-results");
    }
}
