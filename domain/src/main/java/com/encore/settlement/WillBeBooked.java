package com.encore.settlement;

import com.encore.ledger.Posting;
import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The very postings an approval would write, for whoever is about to give it. */
@ReadModel
public class WillBeBooked {

    private final JdbcClient jdbc;

    WillBeBooked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Posting> of(SettlementView settlement) {
        return SettlementPostings.of(
                settlement.figures(), settlement.project(), Carries.takenInto(settlement.id(), jdbc));
    }
}
