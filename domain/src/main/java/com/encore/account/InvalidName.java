package com.encore.account;

import com.encore.stereotype.Refusal;

/** A name has 1 to 40 visible characters. */
public class InvalidName extends Refusal {

    private static final long serialVersionUID = 1L;

    InvalidName(int longest) {
        super(Kind.INVALID, "name-invalid", longest);
    }
}
