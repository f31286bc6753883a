package com.encore.ledger;

import com.encore.stereotype.ReadModel;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What closing a month would freeze, by the very queries that freeze it, and what stands in its way. */
@ReadModel
public class MonthAhead {

    static final String TOTALS = """
            select count(distinct e.id) as entries, coalesce(sum(greatest(p.amount, 0)), 0) as debit,
              coalesce(-sum(least(p.amount, 0)), 0) as credit
            from journal_entry e join posting p on p.entry_id = e.id
            where e.booked_on >= :first and e.booked_on < :next
            """;

    static final String BALANCES = """
            select account_id, project_id, sum(opening) as opening, sum(debit) as debit, sum(credit) as credit,
              sum(opening + debit - credit) as closing
            from (
              select account_id, project_id, closing as opening, 0 as debit, 0 as credit
              from month_balance where month = :before and closing <> 0
              union all
              select p.account_id, coalesce(p.project_id, 0), 0, greatest(p.amount, 0), -least(p.amount, 0)
              from journal_entry e join posting p on p.entry_id = e.id
              where e.booked_on >= :first and e.booked_on < :next
            ) all_of_it
            group by account_id, project_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    MonthAhead(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why a month is not closed now. */
    public enum Obstacle {
        CLOSED,
        NOT_OVER,
        OPEN_BEFORE
    }

    /** What moved in it. */
    public record Totals(long entries, long debit, long credit) {}

    /** What one account held for one project, zero for none, at the end of it. */
    public record Balance(int accountId, long projectId, long opening, long debit, long credit, long closing) {}

    public Optional<Obstacle> obstacle(YearMonth month) {
        LocalDate first = month.atDay(1);
        if (isClosed(first)) {
            return Optional.of(Obstacle.CLOSED);
        }
        if (!month.isBefore(YearMonth.from(Seoul.dateOf(clock.instant())))) {
            return Optional.of(Obstacle.NOT_OVER);
        }
        return hasOpenBefore(first) ? Optional.of(Obstacle.OPEN_BEFORE) : Optional.empty();
    }

    public Totals totals(YearMonth month) {
        return jdbc.sql(TOTALS)
                .param("first", month.atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .query(Totals.class)
                .single();
    }

    public List<Balance> balances(YearMonth month) {
        return jdbc.sql(BALANCES + " order by account_id, project_id")
                .param("first", month.atDay(1))
                .param("before", month.minusMonths(1).atDay(1))
                .param("next", month.plusMonths(1).atDay(1))
                .query(Balance.class)
                .list();
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
}
