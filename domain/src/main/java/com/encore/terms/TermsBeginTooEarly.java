package com.encore.terms;

import com.encore.stereotype.Refusal;

/** Terms begin tomorrow or later: what was reckoned by today's stands. */
public class TermsBeginTooEarly extends Refusal {

    private static final long serialVersionUID = 1L;

    TermsBeginTooEarly() {
        super(Kind.INVALID, "terms-begin-too-early");
    }
}
