package com.encore.account;

import com.encore.stereotype.Refusal;

/** Nobody changes their own standing. */
public class NotYourself extends Refusal {

    private static final long serialVersionUID = 1L;

    NotYourself() {
        super(Kind.FORBIDDEN, "not-yourself");
    }
}
