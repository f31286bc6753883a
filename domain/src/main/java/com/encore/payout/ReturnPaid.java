package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.settlement.Payable;
import com.encore.settlement.SettlementPayouts;
import com.encore.stereotype.UseCase;
import java.util.List;

/** The bank had paid and has sent the money back since: told by hand, with the reason the bank gave. */
@UseCase
public class ReturnPaid {

    private final Staff staff;
    private final Batches batches;
    private final SettlementPayouts settlements;
    private final Payouts payouts;
    private final PayoutsKnown known;
    private final Conclude conclude;
    private final BatchHistory events;

    ReturnPaid(
            Staff staff,
            Batches batches,
            SettlementPayouts settlements,
            Payouts payouts,
            PayoutsKnown known,
            Conclude conclude,
            BatchHistory events) {
        this.staff = staff;
        this.batches = batches;
        this.settlements = settlements;
        this.payouts = payouts;
        this.known = known;
        this.conclude = conclude;
        this.events = events;
    }

    public void returned(BatchId id, PayoutId payout, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        PayoutBatch batch = batches.lock(id);
        PayoutKnown paid = known.of(id).stream()
                .filter(each -> each.id().equals(payout))
                .findFirst()
                .orElseThrow(NoSuchPayout::new);
        if (paid.state() != PayoutState.PAID) {
            throw new PayoutMoved();
        }
        Payable settlement = settlements.lock(List.of(paid.settlement())).getFirst();
        Payout locked = payouts.lockAll(List.of(payout.value())).getFirst();
        conclude.bounced(locked, settlement, reason.text(), reason.text(), finance);
        events.add(batch, BatchEvent.RETURNED, finance, paid.settlementNumber() + ": " + reason.text());
    }
}
