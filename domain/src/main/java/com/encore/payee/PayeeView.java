package com.encore.payee;

import com.encore.account.MemberId;
import com.encore.terms.PayeeKind;
import java.time.Instant;

/** A payee as pages may show one: numbers are masked, and the bank is named as the provider names it. */
public record PayeeView(
        MemberId member,
        PayeeKind kind,
        String legalName,
        String registrationHint,
        String bank,
        String accountHint,
        long version,
        Instant since) {}
