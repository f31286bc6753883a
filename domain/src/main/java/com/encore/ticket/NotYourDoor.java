package com.encore.ticket;

import com.encore.stereotype.Refusal;

/** Only the artist of a show asks for its tickets at the door. */
public final class NotYourDoor extends Refusal {

    private static final long serialVersionUID = 1L;

    NotYourDoor() {
        super(Kind.FORBIDDEN, "not-your-door");
    }
}
