package com.encore.refund;

import com.encore.stereotype.Refusal;

/** No refund of this pledge waits for an account. */
public final class NoAccountAwaited extends Refusal {

    private static final long serialVersionUID = 1L;

    NoAccountAwaited() {
        super(Kind.CONFLICT, "no-account-awaited");
    }
}
