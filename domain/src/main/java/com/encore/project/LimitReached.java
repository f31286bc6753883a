package com.encore.project;

import com.encore.stereotype.Refusal;

/** One person may not have more of this reward. */
public final class LimitReached extends Refusal {

    private static final long serialVersionUID = 1L;

    LimitReached(String title, int perPerson) {
        super(Kind.CONFLICT, "limit-reached", title, perPerson);
    }
}
