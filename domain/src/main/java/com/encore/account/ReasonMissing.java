package com.encore.account;

import com.encore.stereotype.Refusal;

/** Nobody decides about others without saying why, in at most {@value Reason#LENGTH} characters. */
public class ReasonMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    ReasonMissing() {
        super(Kind.INVALID, "reason-missing", Reason.LENGTH);
    }
}
