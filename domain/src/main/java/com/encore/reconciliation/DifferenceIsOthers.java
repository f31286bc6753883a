package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** A colleague has taken it; whoever wants to settle it takes it over first. */
public final class DifferenceIsOthers extends Refusal {

    private static final long serialVersionUID = 1L;

    DifferenceIsOthers() {
        super(Kind.CONFLICT, "difference-is-others");
    }
}
