package com.encore.payee;

import com.encore.project.PayoutAccount;
import com.encore.terms.PayeeKind;

/** A profile in the clear. */
record Payee(PayeeKind kind, LegalName legalName, RegistrationNumber registration, PayoutAccount account) {

    @Override
    public String toString() {
        return kind + " ***";
    }
}
