package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.settlement.Payable;
import com.encore.settlement.SettlementPayouts;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a payout, its settlement, the books and a letter to the artist together. Call with all of them locked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Conclude {

    private final SettlementPayouts settlements;
    private final PayoutBooks books;
    private final PayoutLetters letters;
    private final PayoutHistory history;
    private final BatchHistory events;
    private final Payouts payouts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Conclude(
            SettlementPayouts settlements,
            PayoutBooks books,
            PayoutLetters letters,
            PayoutHistory history,
            BatchHistory events,
            Payouts payouts,
            JdbcClient jdbc,
            Clock clock) {
        this.settlements = settlements;
        this.books = books;
        this.letters = letters;
        this.history = history;
        this.events = events;
        this.payouts = payouts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void paid(Payout payout, Payable settlement, ReadResult row, String reason, MemberId finance) {
        PayoutState from = payout.state();
        payout.paid(row.day(), row.message());
        history.moved(payout, from, finance, reason);
        settlements.paid(payout.settlement(), finance, reason);
        letters.paid(payout, settlement, row.day());
    }

    void bounced(Payout payout, Payable settlement, @Nullable String message, String reason, MemberId finance) {
        PayoutState from = payout.state();
        payout.bounced(message);
        history.moved(payout, from, finance, reason);
        settlements.bounced(payout.settlement(), finance, reason);
        books.cameBack(payout, settlement);
        letters.bounced(payout, settlement);
    }

    /** Nothing of it is on its way any more. */
    void closeIfDone(PayoutBatch batch, MemberId finance) {
        if (batch.state() != BatchState.CONFIRMED) {
            return;
        }
        payouts.flush();
        boolean open = jdbc.sql("select count(*) from payout where batch_id = ? and state = 'INSTRUCTED'")
                        .param(batch.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (!open) {
            batch.close(clock.instant());
            events.add(batch, BatchEvent.CLOSED, finance, "nothing is on its way any more");
        }
    }
}
