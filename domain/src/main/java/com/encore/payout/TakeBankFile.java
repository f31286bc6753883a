package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.privacy.Sealer;
import com.encore.stereotype.UseCase;
import java.util.List;

/**
 * Hands out what the bank is to be given, and writes down who took it. Only what is still on its way: a file taken again
 * after the bank has paid some of it must not have them paid once more.
 */
@UseCase
public class TakeBankFile {

    private final Staff staff;
    private final Batches batches;
    private final Payouts payouts;
    private final FactsOfPay facts;
    private final Sealer sealer;
    private final BatchHistory events;

    TakeBankFile(Staff staff, Batches batches, Payouts payouts, FactsOfPay facts, Sealer sealer, BatchHistory events) {
        this.staff = staff;
        this.batches = batches;
        this.payouts = payouts;
        this.facts = facts;
        this.sealer = sealer;
        this.events = events;
    }

    public List<Transfer> take(BatchId id, BankForm form, MemberId finance) {
        staff.requireFinance(finance);
        PayoutBatch batch = batches.lock(id);
        if (batch.state() != BatchState.CONFIRMED) {
            throw new BatchMoved();
        }
        List<Payout> instructed = payouts.lock(id, PayoutState.INSTRUCTED);
        KnownFacts numbers =
                facts.of(instructed.stream().map(Payout::settlement).toList());
        events.add(batch, BatchEvent.FILE_TAKEN, finance, form.name());
        return instructed.stream()
                .map(payout -> transfer(payout, numbers.of(payout.settlement()).number()))
                .toList();
    }

    private Transfer transfer(Payout payout, String settlement) {
        SealedAccount account = payout.account();
        return new Transfer(
                payout.no(),
                settlement,
                account.bank(),
                account.openNumber(payout.settlement(), payout.attempt(), sealer),
                account.openHolder(payout.settlement(), payout.attempt(), sealer),
                payout.amount());
    }
}
