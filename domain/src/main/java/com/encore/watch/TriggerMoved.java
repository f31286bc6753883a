package com.encore.watch;

import com.encore.stereotype.Refusal;

/** The trigger is not any more what it was when somebody looked: it rang, was repaired, or something else is wrong. */
public class TriggerMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    public TriggerMoved(String id) {
        super(Kind.CONFLICT, "trigger-moved", id);
    }
}
