package com.encore.payout;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a batch would still pay what it was made to pay, and what the person who confirms it has seen. */
@Component
class StillAsPlanned {

    private final FactsOfPay facts;
    private final Hindrances hindrances;

    StillAsPlanned(FactsOfPay facts, Hindrances hindrances) {
        this.facts = facts;
        this.hindrances = hindrances;
    }

    /** Call with the batch, its settlements and its payouts locked. */
    void require(PayoutBatch batch, List<Payout> planned, LockedSettlements settlements, String seen) {
        KnownFacts known = facts.of(planned.stream().map(Payout::settlement).toList());
        Hindrances.Today today = hindrances.today();
        for (Payout payout : planned) {
            PayFacts now = known.of(payout.settlement());
            today.ofPlanned(now, payout.payeeVersion()).ifPresent(why -> {
                throw new Hindered(now.number(), why);
            });
        }
        BatchFigures now = BatchFigures.of(
                batch.number(),
                planned.stream()
                        .map(payout -> PlannedPayout.of(payout, settlements.of(payout)))
                        .toList());
        boolean amounts = planned.stream()
                .allMatch(payout ->
                        payout.amount().amount() == settlements.of(payout).net());
        if (!amounts || !now.hash().equals(seen) || !batch.isSeenAs(seen)) {
            throw new BatchFiguresChanged();
        }
    }
}
