package com.encore.reconciliation;

import com.encore.time.Seoul;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Up to which entry every movement in the ledger lies on a day that was compared since it was booked. Each night compares
 * all days that were booked into after that entry, so a night that leaves no day open moves it on.
 */
@Component
class WholeNights {

    private final JdbcClient jdbc;

    WholeNights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long upto() {
        return jdbc.sql("select coalesce(max(whole_upto), 0) from reconciliation_run")
                .query(Long.class)
                .single();
    }

    /** Call when a day of the run is done. */
    void end(long run) {
        Run ended = jdbc.sql("select business_date, entries_upto from reconciliation_run where id = ?")
                .param(run)
                .query(Run.class)
                .single();
        boolean open =
                jdbc.sql("""
                        select exists (select 1 from reconciled_day
                          where phase in ('READ', 'FORGET', 'THEIRS', 'CAPTURES', 'REFUNDS', 'GONE') and business_date <= ?)
                        """).param(ended.businessDate()).query(Boolean.class).single();
        if (!open) {
            jdbc.sql("update reconciliation_run set whole_upto = ? where id = ?")
                    .params(Math.min(ended.entriesUpto(), beforeTheNextDay(ended.businessDate())), run)
                    .update();
        }
    }

    /** What belongs to the day after is compared the night after, however early it was booked. */
    private long beforeTheNextDay(LocalDate date) {
        return jdbc.sql("""
                        select least(
                          coalesce((select min(id) - 1 from journal_entry where booked_on > :date), :all),
                          coalesce((select min(id) - 1 from journal_entry where occurred_at >= :end), :all))
                        """)
                .param("date", date)
                .param("end", Seoul.startOf(date.plusDays(1)))
                .param("all", Long.MAX_VALUE)
                .query(Long.class)
                .single();
    }

    private record Run(LocalDate businessDate, long entriesUpto) {}
}
