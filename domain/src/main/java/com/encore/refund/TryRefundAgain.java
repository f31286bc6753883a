package com.encore.refund;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Somebody saw to what a refund waited for, and sets it going again; a refund that is not parked stays as it is. */
@UseCase
public class TryRefundAgain {

    private final Refunds refunds;
    private final RefundHistory history;
    private final Clock clock;

    TryRefundAgain(Refunds refunds, RefundHistory history, Clock clock) {
        this.refunds = refunds;
        this.history = history;
        this.clock = clock;
    }

    public RefundState tryAgain(RefundId id, MemberId by, String why) {
        Refund refund = refunds.lock(id.value()).orElseThrow();
        if (refund.state() == RefundState.PARKED) {
            refund.goOn(clock.instant());
            history.moved(refund, RefundState.PARKED, by, why);
        }
        return refund.state();
    }
}
