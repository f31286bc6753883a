package com.encore.pledge;

import com.encore.stereotype.Refusal;

/** The form asks for the same thing twice, or for too many things at once. */
public final class MalformedPledge extends Refusal {

    private static final long serialVersionUID = 1L;

    MalformedPledge() {
        super(Kind.INVALID, "malformed-pledge");
    }
}
