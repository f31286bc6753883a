package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** The file does not begin with the columns it must have. */
public final class NotThatSheet extends Refusal {

    private static final long serialVersionUID = 1L;

    NotThatSheet(String columns) {
        super(Kind.INVALID, "not-that-sheet", columns);
    }
}
