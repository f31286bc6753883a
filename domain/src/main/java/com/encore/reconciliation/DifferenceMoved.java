package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** The difference is no longer where the person who decided about it saw it. */
public final class DifferenceMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    DifferenceMoved() {
        super(Kind.CONFLICT, "difference-moved");
    }
}
