package com.encore.pledge;

import com.encore.stereotype.Refusal;

/** The same form was sent before with other contents. */
public final class RequestKeyReused extends Refusal {

    private static final long serialVersionUID = 1L;

    RequestKeyReused() {
        super(Kind.CONFLICT, "request-key-reused");
    }
}
