package com.encore.settlement;

import com.encore.ledger.Entry;
import com.encore.ledger.EntryBook;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import com.encore.project.ProjectId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Books an approved settlement, and takes that back if the approval is given up. */
@Component
class SettlementBooks {

    private final Ledger ledger;
    private final EntryBook entries;
    private final Clock clock;

    SettlementBooks(Ledger ledger, EntryBook entries, Clock clock) {
        this.ledger = ledger;
        this.entries = entries;
        this.clock = clock;
    }

    void book(Settlement settlement, List<Carries.Carried> carried) {
        List<Posting> postings = SettlementPostings.of(settlement.figures(), settlement.project(), carried);
        if (postings.isEmpty()) {
            return;
        }
        ledger.post(new Entry(
                EntryKind.SETTLEMENT,
                SettlementKey.booked(settlement.number(), settlement.approval()),
                clock.instant(),
                "settlement " + settlement.number(),
                postings));
    }

    /** Exactly what stands in the books, the other way round. */
    void takeBack(Settlement settlement) {
        String booked = SettlementKey.booked(settlement.number(), settlement.approval());
        long entry = Objects.requireNonNull(entries.numbersOf(List.of(booked)).get(booked), booked);
        ledger.post(new Entry(
                EntryKind.SETTLEMENT_RECALLED,
                SettlementKey.recalled(settlement.number(), settlement.approval()),
                clock.instant(),
                "settlement " + settlement.number(),
                entries.of(entry).sides().stream()
                        .map(side -> new Posting(
                                side.account(),
                                side.projectId() == null ? null : new ProjectId(side.projectId()),
                                -side.amount()))
                        .toList()));
    }
}
