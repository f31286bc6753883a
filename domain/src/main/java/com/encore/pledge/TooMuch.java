package com.encore.pledge;

import com.encore.stereotype.Refusal;

/** A pledge ends at the largest amount one payment may have. */
public final class TooMuch extends Refusal {

    private static final long serialVersionUID = 1L;

    TooMuch(long most) {
        super(Kind.INVALID, "too-much", most);
    }
}
