package com.encore.reconciliation;

import com.encore.time.Seoul;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says what a day came to, on both sides, and that it is reconciled as far as the ledger had got. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FinishDay {

    private static final String THEIRS = """
            select count(*) as number, coalesce(sum(if(currency = 'KRW', amount, 0)), 0) as amount from provider_movement
            where business_date = :date and movement = :movement
            """;

    private final JdbcClient jdbc;
    private final WholeNights nights;
    private final Clock clock;

    FinishDay(JdbcClient jdbc, WholeNights nights, Clock clock) {
        this.jdbc = jdbc;
        this.nights = nights;
        this.clock = clock;
    }

    void finish(DayRows.Day day) {
        Sum theirCaptures = theirs(day, "CAPTURE");
        Sum theirRefunds = theirs(day, "REFUND");
        Sum ourCaptures = ours(day, "payment", "captured", "captured_at");
        Sum ourRefunds = ours(day, "refund", "amount", "done_at");
        jdbc.sql("""
                        update reconciled_day set phase = 'DONE', provider_place = null, place_at = null, place_id = 0,
                          their_captures = :theirCaptures, their_captured = :theirCaptured,
                          their_refunds = :theirRefunds, their_refunded = :theirRefunded,
                          our_captures = :ourCaptures, our_captured = :ourCaptured,
                          our_refunds = :ourRefunds, our_refunded = :ourRefunded,
                          found = (select count(*) from difference
                            where business_date = :date and state <> 'MOOT' and seen_run >= :run),
                          entries_upto = (select entries_upto from reconciliation_run where id = :run),
                          done_at = :now, first_done_at = coalesce(first_done_at, :now)
                        where business_date = :date
                        """)
                .param("date", day.businessDate())
                .param("run", day.runId())
                .param("now", clock.instant())
                .param("theirCaptures", theirCaptures.number())
                .param("theirCaptured", theirCaptures.amount())
                .param("theirRefunds", theirRefunds.number())
                .param("theirRefunded", theirRefunds.amount())
                .param("ourCaptures", ourCaptures.number())
                .param("ourCaptured", ourCaptures.amount())
                .param("ourRefunds", ourRefunds.number())
                .param("ourRefunded", ourRefunds.amount())
                .update();
        nights.end(day.runId());
    }

    private Sum theirs(DayRows.Day day, String movement) {
        return jdbc.sql(THEIRS)
                .param("date", day.businessDate())
                .param("movement", movement)
                .query(Sum.class)
                .single();
    }

    private Sum ours(DayRows.Day day, String table, String amount, String time) {
        return jdbc.sql(
                        "select count(*) as number, coalesce(sum(%1$s), 0) as amount from %2$s where %3$s >= ? and %3$s < ?"
                                .formatted(amount, table, time))
                .params(
                        Seoul.startOf(day.businessDate()),
                        Seoul.startOf(day.businessDate().plusDays(1)))
                .query(Sum.class)
                .single();
    }

    private record Sum(long number, long amount) {}
}
