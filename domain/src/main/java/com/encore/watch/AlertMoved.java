package com.encore.watch;

import com.encore.stereotype.Refusal;

/** Somebody has acknowledged the alert already, or there is none. */
public class AlertMoved extends Refusal {

    private static final long serialVersionUID = 1L;

    AlertMoved() {
        super(Kind.CONFLICT, "alert-moved");
    }
}
