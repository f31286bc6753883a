package com.encore.terms;

import com.encore.stereotype.Refusal;

/** There are no such terms. */
public class NoSuchTerms extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchTerms() {
        super(Kind.NOT_FOUND, "no-such-terms");
    }
}
