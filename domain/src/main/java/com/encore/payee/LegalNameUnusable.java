package com.encore.payee;

import com.encore.stereotype.Refusal;

/** A legal name is one line of at most {@value LegalName#LENGTH} characters. */
public class LegalNameUnusable extends Refusal {

    private static final long serialVersionUID = 1L;

    LegalNameUnusable() {
        super(Kind.INVALID, "legal-name-unusable", LegalName.LENGTH);
    }
}
