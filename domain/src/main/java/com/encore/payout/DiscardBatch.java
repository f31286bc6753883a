package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Gives up a batch nobody has confirmed: no money moved, and its settlements may be planned again. */
@UseCase
public class DiscardBatch {

    private final Staff staff;
    private final Batches batches;
    private final Payouts payouts;
    private final PayoutHistory history;
    private final BatchHistory events;
    private final Clock clock;

    DiscardBatch(
            Staff staff, Batches batches, Payouts payouts, PayoutHistory history, BatchHistory events, Clock clock) {
        this.staff = staff;
        this.batches = batches;
        this.payouts = payouts;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    public void discard(BatchId id, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        PayoutBatch batch = batches.lock(id);
        if (batch.state() != BatchState.DRAFT) {
            throw new BatchMoved();
        }
        for (Payout payout : payouts.lock(id, PayoutState.PLANNED)) {
            payout.drop();
            history.moved(payout, PayoutState.PLANNED, finance, reason.text());
        }
        batch.discard(clock.instant());
        events.add(batch, BatchEvent.DISCARDED, finance, reason.text());
    }
}
