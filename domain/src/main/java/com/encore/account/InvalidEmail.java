package com.encore.account;

import com.encore.stereotype.Refusal;

/** This is not an e-mail address. */
public class InvalidEmail extends Refusal {

    private static final long serialVersionUID = 1L;

    InvalidEmail() {
        super(Kind.INVALID, "email-invalid");
    }
}
