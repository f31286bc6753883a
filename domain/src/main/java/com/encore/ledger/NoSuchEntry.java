package com.encore.ledger;

import com.encore.stereotype.Refusal;

/** The books have no such entry. */
public final class NoSuchEntry extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchEntry() {
        super(Kind.NOT_FOUND, "no-such-entry");
    }
}
