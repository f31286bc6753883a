package com.encore.web.pledge;

import com.encore.stereotype.Refusal;

/** A form came back without the key it was given, so sending it twice could not be told from meaning it twice. */
final class StaleForm extends Refusal {

    private static final long serialVersionUID = 1L;

    StaleForm() {
        super(Kind.INVALID, "stale-form");
    }
}
