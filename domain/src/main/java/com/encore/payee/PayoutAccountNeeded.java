package com.encore.payee;

import com.encore.stereotype.Refusal;

/** The first profile needs an account, and only an account given for a project can be taken over. */
public class PayoutAccountNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    PayoutAccountNeeded() {
        super(Kind.INVALID, "payout-account-needed");
    }
}
