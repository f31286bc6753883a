package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.payee.PayeeSecret;
import com.encore.payee.PayeeSecrets;
import com.encore.privacy.Sealer;
import com.encore.settlement.Payable;
import com.encore.stereotype.RandomCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch of settlements that may be paid, with each payee's account as it is now. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanPayouts {

    private final PayeeSecrets payees;
    private final Sealer sealer;
    private final Batches batches;
    private final Payouts payouts;
    private final PayoutHistory history;
    private final Clock clock;

    PlanPayouts(
            PayeeSecrets payees, Sealer sealer, Batches batches, Payouts payouts, PayoutHistory history, Clock clock) {
        this.payees = payees;
        this.sealer = sealer;
        this.batches = batches;
        this.payouts = payouts;
        this.history = history;
        this.clock = clock;
    }

    PayoutBatch plan(List<Payable> settlements, KnownFacts facts, MemberId finance) {
        String number = "B" + RandomCode.of(9);
        List<MemberId> artists =
                settlements.stream().map(Payable::artist).distinct().toList();
        Map<MemberId, PayeeSecret> accounts = payees.openedBy(finance, artists, new Reason("payout batch " + number));
        List<PlannedPayout> planned = inOrder(settlements, facts, accounts);
        PayoutBatch batch = batches.saveAndFlush(
                new PayoutBatch(number, BatchFigures.of(number, planned), finance, clock.instant()));
        for (PlannedPayout each : planned) {
            PayeeSecret payee = payeeOf(each.settlement(), accounts);
            SealedAccount account = SealedAccount.of(payee, each.settlement().id(), each.attempt(), sealer);
            Payout payout = payouts.save(new Payout(batch.id(), each, account));
            history.moved(payout, null, finance, "batch " + number);
        }
        return batch;
    }

    private static List<PlannedPayout> inOrder(
            List<Payable> settlements, KnownFacts facts, Map<MemberId, PayeeSecret> accounts) {
        List<PlannedPayout> planned = new ArrayList<>();
        for (Payable settlement : settlements.stream()
                .sorted(Comparator.comparing(Payable::dueOn)
                        .thenComparing(each -> each.id().value()))
                .toList()) {
            PayeeSecret payee = payeeOf(settlement, accounts);
            int attempt = facts.of(settlement.id()).nextAttempt();
            planned.add(PlannedPayout.of(planned.size() + 1, settlement, attempt, payee));
        }
        return planned;
    }

    private static PayeeSecret payeeOf(Payable settlement, Map<MemberId, PayeeSecret> accounts) {
        PayeeSecret payee = accounts.get(settlement.artist());
        if (payee == null) {
            throw new IllegalStateException("settlement " + settlement.number() + ": its payee has gone");
        }
        return payee;
    }
}
