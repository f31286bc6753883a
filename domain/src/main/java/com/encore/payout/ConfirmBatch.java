package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.money.Won;
import com.encore.settlement.SettlementPayouts;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.List;

/**
 * A second person has payouts leave, for exactly the figures they have seen: from here on the books say the money is
 * out. Everything that could have changed since the batch was made is looked at again under the locks.
 */
@UseCase
public class ConfirmBatch {

    private final Staff staff;
    private final Batches batches;
    private final Payouts payouts;
    private final SettlementPayouts settlements;
    private final StillAsPlanned stillAsPlanned;
    private final PayoutBooks books;
    private final PayoutHistory history;
    private final BatchHistory events;
    private final Clock clock;

    ConfirmBatch(
            Staff staff,
            Batches batches,
            Payouts payouts,
            SettlementPayouts settlements,
            StillAsPlanned stillAsPlanned,
            PayoutBooks books,
            PayoutHistory history,
            BatchHistory events,
            Clock clock) {
        this.staff = staff;
        this.batches = batches;
        this.payouts = payouts;
        this.settlements = settlements;
        this.stillAsPlanned = stillAsPlanned;
        this.books = books;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the person has seen and said.
     *
     * @param total as they typed it themselves
     * @param evenIfNotCovered whether they know that the books have less in the bank
     */
    public record Seen(String hash, Won total, boolean evenIfNotCovered) {}

    public void confirm(BatchId id, Seen seen, MemberId finance) {
        staff.requireFinance(finance);
        PayoutBatch batch = batches.lock(id);
        if (batch.state() != BatchState.DRAFT) {
            throw new BatchMoved();
        }
        if (batch.isMadeBy(finance)) {
            throw new MakerMayNotConfirm();
        }
        LockedSettlements locked =
                new LockedSettlements(settlements.lock(payouts.settlementsOf(id, PayoutState.PLANNED)));
        List<Payout> planned = payouts.lock(id, PayoutState.PLANNED);
        stillAsPlanned.require(batch, planned, locked, seen.hash());
        if (!seen.total().equals(batch.total())) {
            throw new TypedTotalDiffers();
        }
        // even by who knows better: others must not count on what this takes
        books.takeTurn();
        if (!seen.evenIfNotCovered()) {
            books.requireCovered(batch.total());
        }
        batch.confirm(finance, clock.instant());
        for (Payout payout : planned) {
            payout.instruct();
            history.moved(payout, PayoutState.PLANNED, finance, "batch " + batch.number());
            settlements.instruct(payout.settlement(), finance, "payout batch " + batch.number());
            books.paidOut(payout, locked.of(payout));
        }
        events.add(batch, BatchEvent.CONFIRMED, finance, batch.payouts() + " payouts, " + batch.total());
    }
}
