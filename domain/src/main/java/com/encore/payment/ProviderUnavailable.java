package com.encore.payment;

import com.encore.stereotype.Refusal;

/** The provider does not answer, so nobody is sent there to pay. */
public final class ProviderUnavailable extends Refusal {

    private static final long serialVersionUID = 1L;

    ProviderUnavailable() {
        super(Kind.UNAVAILABLE, "provider-unavailable");
    }
}
