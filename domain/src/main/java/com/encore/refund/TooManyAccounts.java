package com.encore.refund;

import com.encore.stereotype.Refusal;

/** So many accounts in a day look like trying out whose they are. */
public final class TooManyAccounts extends Refusal {

    private static final long serialVersionUID = 1L;

    TooManyAccounts() {
        super(Kind.TOO_MANY, "too-many-accounts");
    }
}
