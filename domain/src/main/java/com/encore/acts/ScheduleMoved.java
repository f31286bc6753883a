package com.encore.acts;

import com.encore.stereotype.Refusal;

/** Somebody else has changed the schedule since it was looked at. */
public final class ScheduleMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    ScheduleMoved() {
        super(Kind.CONFLICT, "schedule-moved");
    }
}
