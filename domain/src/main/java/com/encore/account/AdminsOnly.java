package com.encore.account;

import com.encore.stereotype.Refusal;

/** Only an admin may do this. */
public class AdminsOnly extends Refusal {

    private static final long serialVersionUID = 1L;

    AdminsOnly() {
        super(Kind.FORBIDDEN, "admins-only");
    }
}
