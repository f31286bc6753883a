package com.encore.account;

import com.encore.stereotype.Refusal;

/** A suspended member may not sign in. */
public class MemberIsSuspended extends Refusal {

    private static final long serialVersionUID = 1L;

    MemberIsSuspended() {
        super(Kind.FORBIDDEN, "member-suspended");
    }
}
