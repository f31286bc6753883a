package com.encore.account;

import com.encore.stereotype.Refusal;

/** The address already belongs to a member. */
public class SuchMemberExists extends Refusal {

    private static final long serialVersionUID = 1L;

    SuchMemberExists() {
        super(Kind.CONFLICT, "member-exists");
    }
}
