package com.encore.web.finance.payout;

import com.encore.payout.BatchState;
import com.encore.payout.PayoutState;
import org.springframework.stereotype.Component;

/** The tone of the chip that goes with where a batch or a payout stands; templates call it {@code @payoutTones}. */
@Component("payoutTones")
class Tones {

    public String ofBatch(BatchState state) {
        return switch (state) {
            case DRAFT -> "draft";
            case CONFIRMED -> "wait";
            case CLOSED -> "good";
            case DISCARDED -> "calm";
        };
    }

    public String ofPayout(PayoutState state) {
        return switch (state) {
            case PLANNED -> "draft";
            case DROPPED -> "calm";
            case INSTRUCTED -> "wait";
            case PAID -> "good";
            case BOUNCED -> "bad";
        };
    }
}
