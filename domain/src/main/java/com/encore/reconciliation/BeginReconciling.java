package com.encore.reconciliation;

import com.encore.stereotype.UseCase;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * First step of a night's work: which days it is about. The day before, of course; a few before that, because the
 * provider may tell late; every day whose money has moved in our books since the last whole night; every day no run got to; and
 * those finance wants compared again. A run that is taken up again keeps the days it began with.
 */
@UseCase
public class BeginReconciling {

    /** More transactions than ever write to the ledger at once. */
    private static final int IN_FLIGHT = 500;

    private static final int MOST_DAYS_MISSED = 92;

    private final JdbcClient jdbc;
    private final DayRows days;
    private final WholeNights nights;
    private final ReconciliationSettings settings;
    private final Clock clock;

    BeginReconciling(JdbcClient jdbc, DayRows days, WholeNights nights, ReconciliationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.nights = nights;
        this.settings = settings;
        this.clock = clock;
    }

    public void begin(LocalDate date) {
        Instant now = clock.instant();
        if (now.isBefore(Seoul.startOf(date.plusDays(1)).plus(settings.margin()))) {
            throw new DayNotOver();
        }
        if (days.run(date).isPresent()) {
            return;
        }
        long comparedUpto = nights.upto();
        jdbc.sql("insert into reconciliation_run (business_date, entries_upto, begun_at) values (?, ?, ?)")
                .params(date, lastEntry(), now)
                .update();
        long run = days.run(date).orElseThrow();
        daysFor(date, comparedUpto).forEach(day -> days.begin(day, run, now));
    }

    /** Waits for entries that are being written: none with a smaller number may appear once the number is noted. */
    private long lastEntry() {
        List<Long> last = jdbc.sql("select id from journal_entry order by id desc limit ? for share")
                .param(IN_FLIGHT)
                .query(Long.class)
                .list();
        return last.isEmpty() ? 0 : last.getFirst();
    }

    private SortedSet<LocalDate> daysFor(LocalDate date, long comparedUpto) {
        SortedSet<LocalDate> all = new TreeSet<>();
        all.add(date);
        for (int back = 1; back <= settings.lookBack(); back++) {
            all.add(date.minusDays(back));
        }
        all.addAll(touchedSince(comparedUpto, date));
        all.addAll(jdbc.sql(
                        "select business_date from reconciled_day where (again or phase <> 'DONE') and business_date <= ?")
                .param(date)
                .query(LocalDate.class)
                .list());
        lastDone(date)
                .ifPresent(last -> last.plusDays(1)
                        .datesUntil(date)
                        .skip(Math.max(0, last.until(date, ChronoUnit.DAYS) - 1 - MOST_DAYS_MISSED))
                        .forEach(all::add));
        return all;
    }

    /** Seoul knows no summer time, so its days are found by adding nine hours. */
    private List<LocalDate> touchedSince(long entry, LocalDate upto) {
        return jdbc.sql("""
                        select distinct date(date_add(occurred_at, interval 9 hour)) from journal_entry
                        where id > ? and kind in ('CAPTURE', 'REFUND') and occurred_at < ?
                        """)
                .params(entry, Seoul.startOf(upto.plusDays(1)))
                .query(LocalDate.class)
                .list();
    }

    private Optional<LocalDate> lastDone(LocalDate before) {
        return jdbc.sql("""
                        select business_date from reconciled_day where first_done_at is not null and business_date < ?
                        order by business_date desc limit 1
                        """).param(before).query(LocalDate.class).optional();
    }
}
