package com.encore.reconciliation;

import com.encore.money.Won;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The days that were reconciled, newest first. */
@ReadModel
public class ReconciledDays {

    private static final String SELECT = """
            select business_date, first_done_at is not null and phase = 'DONE' as done, again, unknown_events,
              our_captures, our_captured, our_refunds, our_refunded, their_captures, their_captured, their_refunds,
              their_refunded, found, done_at,
              (select count(*) from difference f where f.business_date = reconciled_day.business_date
                and f.state in ('OPEN', 'TAKEN')) as open
            from reconciled_day
            """;

    private final JdbcClient jdbc;

    ReconciledDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ReconciledDay> before(LocalDate date, int most) {
        return jdbc
                .sql(SELECT + " where business_date < ? order by business_date desc limit ?")
                .params(date, most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::day)
                .toList();
    }

    public Optional<ReconciledDay> of(LocalDate date) {
        return jdbc.sql(SELECT + " where business_date = ?")
                .param(date)
                .query(Row.class)
                .optional()
                .map(Row::day);
    }

    private record Row(
            LocalDate businessDate,
            boolean done,
            boolean again,
            int unknownEvents,
            int ourCaptures,
            long ourCaptured,
            int ourRefunds,
            long ourRefunded,
            int theirCaptures,
            long theirCaptured,
            int theirRefunds,
            long theirRefunded,
            int found,
            @Nullable Instant doneAt,
            int open) {
        ReconciledDay day() {
            return new ReconciledDay(
                    businessDate,
                    done,
                    again,
                    unknownEvents,
                    new ReconciledDay.Figures(ourCaptures, Won.of(ourCaptured), ourRefunds, Won.of(ourRefunded)),
                    new ReconciledDay.Figures(
                            theirCaptures, Won.of(theirCaptured), theirRefunds, Won.of(theirRefunded)),
                    found,
                    open,
                    doneAt);
        }
    }
}
