package com.encore.account;

import com.encore.stereotype.Refusal;

/** There is no such member. */
public class MemberNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    MemberNotFound() {
        super(Kind.NOT_FOUND, "member-not-found");
    }
}
