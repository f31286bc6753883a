package com.encore.ledger;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months that stand, the latest first. */
@ReadModel
public class ClosedMonths {

    private final JdbcClient jdbc;

    ClosedMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A closed month; the date is its first day. */
    public record Closed(LocalDate month, long entries, long debit, long credit, Instant closedAt) {}

    /** What an account held when a month began, what moved, and what it held at its end, over all projects. */
    public record Balance(Account account, long opening, long debit, long credit, long closing) {}

    public List<Closed> latest(int most) {
        return jdbc.sql("select month, entries, debit, credit, closed_at from closed_month order by month desc limit ?")
                .param(most)
                .query(Closed.class)
                .list();
    }

    /** Empty while the month that begins on this day is open. */
    public Optional<Closed> of(LocalDate month) {
        return jdbc.sql("select month, entries, debit, credit, closed_at from closed_month where month = ?")
                .param(month)
                .query(Closed.class)
                .optional();
    }

    public List<Balance> balances(LocalDate month) {
        return jdbc.sql("""
                        select a.code as account, sum(b.opening) as opening, sum(b.debit) as debit, sum(b.credit) as credit,
                          sum(b.closing) as closing
                        from month_balance b join account a on a.id = b.account_id
                        where b.month = ? group by a.id, a.code order by a.id
                        """).param(month).query(Balance.class).list();
    }
}
