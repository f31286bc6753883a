package com.encore.account;

import com.encore.stereotype.Refusal;

/** Only somebody of finance may do this. */
public class FinanceOnly extends Refusal {

    private static final long serialVersionUID = 1L;

    FinanceOnly() {
        super(Kind.FORBIDDEN, "finance-only");
    }
}
