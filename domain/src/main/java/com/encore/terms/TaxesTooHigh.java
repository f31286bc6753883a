package com.encore.terms;

import com.encore.stereotype.Refusal;

/** Both taxes together never take more than there is. */
public class TaxesTooHigh extends Refusal {

    private static final long serialVersionUID = 1L;

    TaxesTooHigh() {
        super(Kind.INVALID, "taxes-too-high");
    }
}
