package com.encore.project;

import com.encore.stereotype.Refusal;

/** Fewer are left than were asked for. */
public final class SoldOut extends Refusal {

    private static final long serialVersionUID = 1L;

    SoldOut(String title) {
        super(Kind.CONFLICT, "sold-out", title);
    }
}
