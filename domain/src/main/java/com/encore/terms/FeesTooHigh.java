package com.encore.terms;

import com.encore.stereotype.Refusal;

/** Both fees together take at most half, so that with their tax there is always something left. */
public class FeesTooHigh extends Refusal {

    private static final long serialVersionUID = 1L;

    FeesTooHigh() {
        super(Kind.INVALID, "fees-too-high");
    }
}
