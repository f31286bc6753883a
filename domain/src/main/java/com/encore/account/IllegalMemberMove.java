package com.encore.account;

import com.encore.stereotype.Refusal;

/** The member is already in that state or role. */
public class IllegalMemberMove extends Refusal {

    private static final long serialVersionUID = 1L;

    IllegalMemberMove() {
        super(Kind.CONFLICT, "member-move");
    }
}
