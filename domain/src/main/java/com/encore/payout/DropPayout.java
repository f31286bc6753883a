package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.settlement.SettlementPayouts;
import com.encore.stereotype.UseCase;
import java.util.List;

/** Takes one payout out of a batch nobody has confirmed; the settlement may be planned again. */
@UseCase
public class DropPayout {

    private final Staff staff;
    private final Batches batches;
    private final Payouts payouts;
    private final SettlementPayouts settlements;
    private final PayoutHistory history;
    private final BatchHistory events;

    DropPayout(
            Staff staff,
            Batches batches,
            Payouts payouts,
            SettlementPayouts settlements,
            PayoutHistory history,
            BatchHistory events) {
        this.staff = staff;
        this.batches = batches;
        this.payouts = payouts;
        this.settlements = settlements;
        this.history = history;
        this.events = events;
    }

    public void drop(BatchId id, PayoutId dropped, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        PayoutBatch batch = batches.lock(id);
        if (batch.state() != BatchState.DRAFT) {
            throw new BatchMoved();
        }
        LockedSettlements locked =
                new LockedSettlements(settlements.lock(payouts.settlementsOf(id, PayoutState.PLANNED)));
        List<Payout> planned = payouts.lock(id, PayoutState.PLANNED);
        Payout payout = planned.stream()
                .filter(each -> each.id().equals(dropped))
                .findFirst()
                .orElseThrow(NoSuchPayout::new);
        if (planned.size() == 1) {
            throw new LastOfBatch();
        }
        payout.drop();
        history.moved(payout, PayoutState.PLANNED, finance, reason.text());
        batch.reckon(BatchFigures.of(
                batch.number(),
                planned.stream()
                        .filter(each -> each != payout)
                        .map(each -> PlannedPayout.of(each, locked.of(each)))
                        .toList()));
        events.add(batch, BatchEvent.DROPPED_ONE, finance, reason.text());
    }
}
