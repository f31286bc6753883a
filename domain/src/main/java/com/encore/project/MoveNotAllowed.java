package com.encore.project;

import com.encore.stereotype.Refusal;

/** A project cannot go from where it stands to where it was asked to go. */
public final class MoveNotAllowed extends Refusal {

    private static final long serialVersionUID = 1L;

    MoveNotAllowed() {
        super(Kind.CONFLICT, "project-move-not-allowed");
    }
}
