package com.encore.settlement;

import com.encore.ledger.Entry;
import com.encore.ledger.EntryKind;
import com.encore.ledger.Ledger;
import com.encore.ledger.Posting;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Books an approved settlement. */
@Component
class SettlementBooks {

    private final Ledger ledger;
    private final Clock clock;

    SettlementBooks(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void book(Settlement settlement, List<Carries.Carried> carried) {
        List<Posting> postings = SettlementPostings.of(settlement.figures(), settlement.project(), carried);
        if (postings.isEmpty()) {
            return;
        }
        ledger.post(new Entry(
                EntryKind.SETTLEMENT,
                "settlement:" + settlement.number(),
                clock.instant(),
                "settlement " + settlement.number(),
                postings));
    }
}
