package com.encore.terms;

import com.encore.stereotype.Refusal;

/** Other terms begin on that day already. */
public class TermsForThatDay extends Refusal {

    private static final long serialVersionUID = 1L;

    TermsForThatDay() {
        super(Kind.CONFLICT, "terms-for-that-day");
    }
}
