package com.encore.settlement;

import com.encore.terms.FeeTerms;
import com.encore.terms.TermsInForce;
import org.springframework.stereotype.Component;

/** The fee policy a settlement was opened with, whatever has come into force since. */
@Component
class FeesOf {

    private final TermsInForce terms;

    FeesOf(TermsInForce terms) {
        this.terms = terms;
    }

    FeeTerms of(Settlement settlement) {
        return terms.fees(settlement.feePolicy());
    }
}
