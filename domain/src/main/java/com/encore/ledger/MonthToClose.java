package com.encore.ledger;

import com.encore.stereotype.ReadModel;
import com.encore.time.BusinessCalendar;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The month to close next: the oldest that is open, from the first business day after it. */
@ReadModel
public class MonthToClose {

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final Clock clock;

    MonthToClose(JdbcClient jdbc, BusinessCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Optional<YearMonth> next() {
        return oldestOpen().filter(this::isDue);
    }

    private Optional<YearMonth> oldestOpen() {
        Optional<LocalDate> closed = jdbc.sql("select month from closed_month order by month desc limit 1")
                .query(LocalDate.class)
                .optional();
        return closed.or(() -> jdbc.sql("select booked_on from journal_entry order by booked_on limit 1")
                        .query(LocalDate.class)
                        .optional()
                        .map(first -> first.minusMonths(1)))
                .map(last -> YearMonth.from(last).plusMonths(1));
    }

    private boolean isDue(YearMonth month) {
        LocalDate firstBusinessDay = calendar.onOrAfter(month.plusMonths(1).atDay(1));
        return !Seoul.dateOf(clock.instant()).isBefore(firstBusinessDay);
    }
}
