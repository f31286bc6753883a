package com.encore.account;

import com.encore.stereotype.Refusal;

/** Only an approver, or an admin, may decide what another admin asked for. */
public class ApproversOnly extends Refusal {

    private static final long serialVersionUID = 1L;

    ApproversOnly() {
        super(Kind.FORBIDDEN, "approvers-only");
    }
}
