package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** The day was never reconciled. */
public final class NoSuchDay extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoSuchDay() {
        super(Kind.NOT_FOUND, "no-such-day");
    }
}
