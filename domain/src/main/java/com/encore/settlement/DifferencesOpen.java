package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** Payments of the project differ from the provider's, and somebody has to see to it first. */
public final class DifferencesOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    DifferencesOpen(int differences) {
        super(Kind.CONFLICT, "settlement-differences-open", differences);
    }
}
