package com.encore.acts;

import com.encore.stereotype.Refusal;

/** A job that moves money is not started by one person alone. */
public final class SecondPersonNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    SecondPersonNeeded() {
        super(Kind.FORBIDDEN, "second-person-needed");
    }
}
