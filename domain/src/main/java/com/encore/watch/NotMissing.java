package com.encore.watch;

import com.encore.stereotype.Refusal;

/** The run is not missing any more: it was made up for, or somebody has said already why it need not be. */
public class NotMissing extends Refusal {

    private static final long serialVersionUID = 1L;

    NotMissing() {
        super(Kind.CONFLICT, "run-not-missing");
    }
}
