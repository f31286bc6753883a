package com.encore.payee;

import com.encore.terms.PayeeKind;
import org.jspecify.annotations.Nullable;

/** What an artist says of themselves as a payee. Without a number the one on file stays. */
public record PayeeDetails(
        PayeeKind kind, LegalName legalName, @Nullable RegistrationNumber registration, AccountChoice account) {

    public PayeeDetails {
        if (registration != null && !registration.fits(kind)) {
            throw new RegistrationNumberNeeded();
        }
    }
}
