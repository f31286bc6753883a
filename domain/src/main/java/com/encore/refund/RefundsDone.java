package com.encore.refund;

import com.encore.money.Won;
import com.encore.pledge.PledgeId;
import java.util.List;

/** Money has gone back, for one refund or for some at once. */
public record RefundsDone(List<Each> refunds) {

    public RefundsDone {
        refunds = List.copyOf(refunds);
    }

    /** One of them. */
    public record Each(RefundId refund, PledgeId pledge, Won amount, RefundReason reason) {}
}
