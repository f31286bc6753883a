package com.encore.payment;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One payment with what is known around it. */
public record PaymentDetail(
        PaymentItem item,
        MemberId backer,
        PledgeState pledgeState,
        @Nullable Instant capturedAt,
        @Nullable String transactionId,
        int asked) {

    /** What its arrival is called in the books. */
    public String bookedAs() {
        return "capture:" + item.number().value();
    }

    /** Part of the money went back at the provider while all of the pledge still counts. */
    public boolean partlyBack() {
        return item.state() == PaymentState.PARTLY_REFUNDED
                && switch (pledgeState) {
                    case PAID, CONFIRMED, SETTLED -> true;
                    case HELD, EXPIRED, RELEASED, REFUNDING, REFUNDED -> false;
                };
    }
}
