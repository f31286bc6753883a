package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.settlement.SettlementPayouts;
import com.encore.stereotype.UseCase;
import com.encore.time.Seoul;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes in what the bank says became of payouts: all rows of a file or none. A file read before changes nothing, and a row
 * about a payout that stands there already changes nothing either.
 */
@UseCase
public class RecordResults {

    private final Staff staff;
    private final Batches batches;
    private final PayoutsKnown known;
    private final ResultFiles files;
    private final SettlementPayouts settlements;
    private final Payouts payouts;
    private final Conclude conclude;
    private final BatchHistory events;
    private final Clock clock;

    RecordResults(
            Staff staff,
            Batches batches,
            PayoutsKnown known,
            ResultFiles files,
            SettlementPayouts settlements,
            Payouts payouts,
            Conclude conclude,
            BatchHistory events,
            Clock clock) {
        this.staff = staff;
        this.batches = batches;
        this.known = known;
        this.files = files;
        this.settlements = settlements;
        this.payouts = payouts;
        this.conclude = conclude;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it: the file by its id, and whether it had been read before. */
    public record Recorded(long file, boolean before, int paid, int bounced) {}

    public Recorded record(BatchId id, ResultFile file, MemberId finance) {
        staff.requireFinance(finance);
        PayoutBatch batch = batches.lock(id);
        Optional<Long> before = files.readBefore(id, file.sha256());
        if (before.isPresent()) {
            return new Recorded(before.get(), true, 0, 0);
        }
        if (!batch.isConfirmed()) {
            throw new BatchMoved();
        }
        List<ResultMatching.Match> matches = understood(batch, file);
        long read = files.add(id, file, matches, finance);
        List<ResultMatching.Match> changes =
                matches.stream().filter(ResultMatching.Match::changes).toList();
        apply(changes, file, finance);
        int paid = count(changes, Verdict.PAID);
        int bounced = count(changes, Verdict.BOUNCED);
        events.add(batch, BatchEvent.RESULT_READ, finance, file.name());
        conclude.closeIfDone(batch, finance);
        return new Recorded(read, false, paid, bounced);
    }

    private List<ResultMatching.Match> understood(PayoutBatch batch, ResultFile file) {
        ResultReading reading =
                new ResultReading(Seoul.dateOf(batch.confirmedAt()), Seoul.dateOf(clock.instant()), file.paidOn());
        List<ReadResult> rows = reading.read(file.rows());
        ResultMatching matching = new ResultMatching(known.of(batch.id()));
        List<ResultMatching.Match> matches = matching.match(rows);
        List<ResultTrouble> troubles = new ArrayList<>(reading.troubles());
        troubles.addAll(matching.troubles());
        if (!troubles.isEmpty()) {
            throw new ResultsRefused(troubles);
        }
        if (matches.isEmpty()) {
            throw new NoResults();
        }
        return matches;
    }

    private void apply(List<ResultMatching.Match> changes, ResultFile file, MemberId finance) {
        LockedSettlements locked = new LockedSettlements(settlements.lock(
                changes.stream().map(each -> each.payout().settlement()).toList()));
        Map<PayoutId, Payout> moving =
                payouts
                        .lockAll(changes.stream()
                                .map(each -> each.payout().id().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Payout::id, Function.identity()));
        for (ResultMatching.Match change : changes) {
            Payout payout = Objects.requireNonNull(moving.get(change.payout().id()), "payouts are never deleted");
            ReadResult row = change.row();
            switch (row.verdict()) {
                case PAID -> conclude.paid(payout, locked.of(payout), row, file.name(), finance);
                case BOUNCED -> conclude.bounced(payout, locked.of(payout), row.message(), file.name(), finance);
            }
        }
    }

    private static int count(List<ResultMatching.Match> changes, Verdict verdict) {
        return Math.toIntExact(
                changes.stream().filter(each -> each.row().verdict() == verdict).count());
    }
}
