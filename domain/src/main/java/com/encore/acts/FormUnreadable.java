package com.encore.acts;

import com.encore.stereotype.Refusal;

/** Not a form of ours. */
public final class FormUnreadable extends Refusal {

    private static final long serialVersionUID = 1L;

    FormUnreadable() {
        super(Kind.INVALID, "form-unreadable");
    }
}
