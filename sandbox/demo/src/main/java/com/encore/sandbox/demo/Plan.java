package com.encore.sandbox.demo;

import com.encore.money.Won;
import com.encore.payment.PaymentMethod;
import com.encore.pledge.PledgeRequest;
import com.encore.project.Wanted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pledge to be made: by whom, for what, when, and what is to become of it; some things take until later. */
record Plan(
        Staged project,
        People.Person who,
        List<Wanted> wanted,
        Won donation,
        PaymentMethod method,
        Outcome outcome,
        Instant at,
        @Nullable Instant later) {

    PledgeRequest request() {
        return new PledgeRequest(UUID.randomUUID(), who.id(), project.id(), wanted, donation);
    }
}
