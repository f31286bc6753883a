package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** Who has checked a settlement does not approve it: two people sign. */
public final class SignedAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    SignedAlready() {
        super(Kind.FORBIDDEN, "settlement-signed-already");
    }
}
