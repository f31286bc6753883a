package com.encore.terms;

import com.encore.stereotype.Refusal;

/** Terms that have begun, or were withdrawn already, stay as they are. */
public class TermsHaveBegun extends Refusal {

    private static final long serialVersionUID = 1L;

    TermsHaveBegun() {
        super(Kind.CONFLICT, "terms-have-begun");
    }
}
