package com.encore.payee;

import com.encore.stereotype.Refusal;

/** Another kind of payee is registered under another number, and the first profile needs one. */
public class RegistrationNumberNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    RegistrationNumberNeeded() {
        super(Kind.INVALID, "registration-number-needed");
    }
}
