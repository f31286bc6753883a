package com.encore.account;

import com.encore.stereotype.Refusal;

/** This attempt to sign up is over; begin again. */
public class SignUpEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    SignUpEnded() {
        super(Kind.INVALID, "sign-up-ended");
    }
}
