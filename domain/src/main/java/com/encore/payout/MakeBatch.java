package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.settlement.Payable;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementPayouts;
import com.encore.stereotype.UseCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Plans a batch of payouts: of all settlements due by a day, or of some. What cannot be paid today is left out with its
 * reason. Settlements are locked first, so that of two batches made at once one finds them planned already.
 */
@UseCase
public class MakeBatch {

    /** A batch is confirmed in one transaction and read by a person, so it does not grow without end. */
    public static final int MOST = 500;

    private final Staff staff;
    private final DueSettlements due;
    private final SettlementPayouts settlements;
    private final FactsOfPay facts;
    private final Hindrances hindrances;
    private final PlanPayouts planning;
    private final BatchHistory history;

    MakeBatch(
            Staff staff,
            DueSettlements due,
            SettlementPayouts settlements,
            FactsOfPay facts,
            Hindrances hindrances,
            PlanPayouts planning,
            BatchHistory history) {
        this.staff = staff;
        this.due = due;
        this.settlements = settlements;
        this.facts = facts;
        this.hindrances = hindrances;
        this.planning = planning;
        this.history = history;
    }

    /** A batch that was made, and what of what was asked for is not in it. */
    public record Made(BatchId id, String number, List<LeftOut> leftOut) {}

    /** A settlement that cannot be paid now. */
    public record LeftOut(String settlement, Hindrance why) {}

    public Made dueBy(LocalDate day, MemberId finance) {
        staff.requireFinance(finance);
        return make(due.by(day, MOST), finance);
    }

    /** Of these, whenever they are due. */
    public Made of(Collection<SettlementId> picked, MemberId finance) {
        staff.requireFinance(finance);
        return make(picked.stream().distinct().limit(MOST).toList(), finance);
    }

    private Made make(List<SettlementId> asked, MemberId finance) {
        List<Payable> locked = settlements.lock(asked);
        KnownFacts known = facts.of(asked);
        Hindrances.Today today = hindrances.today();
        List<LeftOut> leftOut = new ArrayList<>();
        List<Payable> payable = new ArrayList<>();
        for (Payable settlement : locked) {
            Optional<Hindrance> why = today.of(known.of(settlement.id()));
            if (why.isPresent()) {
                leftOut.add(new LeftOut(settlement.number(), why.get()));
            } else {
                payable.add(settlement);
            }
        }
        if (payable.isEmpty()) {
            throw new NothingToPay();
        }
        PayoutBatch batch = planning.plan(payable, known, finance);
        history.add(batch, BatchEvent.MADE, finance, payable.size() + " payouts, " + leftOut.size() + " left out");
        return new Made(batch.id(), batch.number(), leftOut);
    }
}
