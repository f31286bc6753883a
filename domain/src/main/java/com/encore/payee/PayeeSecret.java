package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.project.Bank;
import com.encore.terms.PayeeKind;

/** A payee in the clear, on the way into a bank's or the tax office's form. The version says which profile it was. */
public record PayeeSecret(
        MemberId member,
        PayeeKind kind,
        String legalName,
        String registrationNumber,
        Bank bank,
        String accountNumber,
        String holder,
        long version) {

    /** A record would print everything, and logs are read by many. */
    @Override
    public String toString() {
        return "PayeeSecret[" + member.value() + " v" + version + " ***]";
    }
}
