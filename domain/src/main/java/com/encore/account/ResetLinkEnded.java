package com.encore.account;

import com.encore.stereotype.Refusal;

/** The link was used already, is too old or never existed. */
public class ResetLinkEnded extends Refusal {

    private static final long serialVersionUID = 1L;

    ResetLinkEnded() {
        super(Kind.INVALID, "reset-link-ended");
    }
}
