package com.encore.preview;

import com.encore.stereotype.Refusal;

/** Nobody can approve what nobody can see beforehand. */
public final class CannotBePreviewed extends Refusal {

    private static final long serialVersionUID = 1L;

    CannotBePreviewed(String job) {
        super(Kind.INVALID, "cannot-be-previewed", job);
    }
}
