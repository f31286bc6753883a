package com.encore.account;

import com.encore.stereotype.Refusal;

/** The password is too easy to guess or too long to hash. */
public class UnfitPassword extends Refusal {

    private static final long serialVersionUID = 1L;

    UnfitPassword(String key, Object... limits) {
        super(Kind.INVALID, key, limits);
    }
}
