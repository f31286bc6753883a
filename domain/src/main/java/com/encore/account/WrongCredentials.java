package com.encore.account;

import com.encore.stereotype.Refusal;

/** The address or the password is wrong; which of them is not said. */
public class WrongCredentials extends Refusal {

    private static final long serialVersionUID = 1L;

    WrongCredentials() {
        super(Kind.INVALID, "credentials-wrong");
    }
}
