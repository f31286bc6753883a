package com.encore.project;

import com.encore.stereotype.Refusal;

/** Returning or calling off a project needs a reason of at most 500 characters. */
public final class ReasonNeeded extends Refusal {

    private static final long serialVersionUID = 1L;

    ReasonNeeded() {
        super(Kind.INVALID, "reason-needed");
    }
}
