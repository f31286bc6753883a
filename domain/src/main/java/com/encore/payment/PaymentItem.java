package com.encore.payment;

import com.encore.money.Won;
import com.encore.pledge.PledgeNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment as people at Encore see it in a list; {@code trouble} is what kept it from being paid. */
public record PaymentItem(
        PaymentId id,
        PaymentNumber number,
        PledgeNumber pledge,
        String project,
        PaymentState state,
        PaymentMethod method,
        Won total,
        Won captured,
        Won refunded,
        @Nullable String trouble,
        Instant openedAt,
        @Nullable Instant askAt) {

    /** Nobody asks the provider about it by itself any more. */
    public boolean stuck() {
        return state == PaymentState.UNKNOWN && askAt == null;
    }
}
