package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** The provider gives no answer; nothing was changed. */
public final class ProviderSilent extends Refusal {

    private static final long serialVersionUID = 1L;

    ProviderSilent(String why) {
        super(Kind.UNAVAILABLE, "provider-silent", why);
    }
}
