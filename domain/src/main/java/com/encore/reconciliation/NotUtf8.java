package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** The file is not written in UTF-8. */
public final class NotUtf8 extends Refusal {

    private static final long serialVersionUID = 1L;

    NotUtf8() {
        super(Kind.INVALID, "not-utf8");
    }
}
