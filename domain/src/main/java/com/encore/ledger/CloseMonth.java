package com.encore.ledger;

import com.encore.stereotype.Refusal;
import com.encore.stereotype.UseCase;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Freezes a month: what each account held for each project at its beginning, what moved, and what it held at its end. */
@UseCase
public class CloseMonth {

    private final JdbcClient jdbc;
    private final Clock clock;

    CloseMonth(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns false when it was closed before. Months are closed in their order, and none before it is over. */
    public boolean close(YearMonth month) {
        LocalDate first = month.atDay(1);
        if (isClosed(first)) {
            return false;
        }
        LocalDate today = Seoul.dateOf(clock.instant());
        if (!month.isBefore(YearMonth.from(today)) || hasOpenBefore(first)) {
            throw new MonthNotOver(month.toString());
        }
        jdbc.sql("""
                        insert into closed_month (month, entries, debit, credit, closed_at)
                        select :first, count(distinct e.id), coalesce(sum(greatest(p.amount, 0)), 0),
                          coalesce(-sum(least(p.amount, 0)), 0), :now
                        from journal_entry e join posting p on p.entry_id = e.id
                        where e.booked_on >= :first and e.booked_on < :next
                        """)
                .param("first", first)
                .param("next", first.plusMonths(1))
                .param("now", clock.instant())
                .update();
        freeze(first);
        return true;
    }

    private void freeze(LocalDate first) {
        jdbc.sql("""
                        insert into month_balance (month, account_id, project_id, opening, debit, credit, closing)
                        select :first, account_id, project_id, sum(opening), sum(debit), sum(credit),
                          sum(opening + debit - credit)
                        from (
                          select account_id, project_id, closing as opening, 0 as debit, 0 as credit
                          from month_balance where month = :before and closing <> 0
                          union all
                          select p.account_id, coalesce(p.project_id, 0), 0, greatest(p.amount, 0), -least(p.amount, 0)
                          from journal_entry e join posting p on p.entry_id = e.id
                          where e.booked_on >= :first and e.booked_on < :next
                        ) all_of_it
                        group by account_id, project_id
                        """)
                .param("first", first)
                .param("before", first.minusMonths(1))
                .param("next", first.plusMonths(1))
                .update();
    }

    private boolean isClosed(LocalDate first) {
        return jdbc.sql("select count(*) from closed_month where month = ?")
                        .param(first)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Something is booked in an earlier month that is not closed. */
    private boolean hasOpenBefore(LocalDate first) {
        return jdbc.sql("""
                        select count(*) from (
                          select 1 from journal_entry e
                          where e.booked_on < :first and e.booked_on >= coalesce(
                            (select max(month) + interval 1 month from closed_month), date '1000-01-01')
                          limit 1
                        ) open_entries
                        """).param("first", first).query(Integer.class).single() > 0;
    }

    /** The month still goes on, or one before it is open. */
    public static final class MonthNotOver extends Refusal {

        private static final long serialVersionUID = 1L;

        MonthNotOver(String month) {
            super(Kind.CONFLICT, "month-not-over", month);
        }
    }
}
