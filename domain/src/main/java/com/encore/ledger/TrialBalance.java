package com.encore.ledger;

import com.encore.stereotype.ReadModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How every account stands. Days that are folded are read from their totals, the rest from the postings; one statement
 * reads both, so that nothing is counted twice or left out while it is being folded.
 */
@ReadModel
public class TrialBalance {

    private static final LocalDate EVER = LocalDate.of(1000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9000, 1, 1);

    private final JdbcClient jdbc;

    TrialBalance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account over a period. Opening and closing are signed: debits positive. */
    public record Row(Account account, AccountKind kind, long opening, long debit, long credit) {

        public long closing() {
            return opening + debit - credit;
        }
    }

    /** All accounts in their order, those nothing ever happened to as well. */
    public List<Row> now() {
        return during(EVER, NEVER);
    }

    /** From the first day to the day before the second, by when things were booked. */
    public List<Row> during(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select a.code as account, a.kind, coalesce(sum(if(x.day < :from, x.debit - x.credit, 0)), 0) as opening,
                          coalesce(sum(if(x.day < :from, 0, x.debit)), 0) as debit,
                          coalesce(sum(if(x.day < :from, 0, x.credit)), 0) as credit
                        from account a left join (
                          select account_id, day, debit, credit from ledger_day where day < :until
                          union all
                          select p.account_id, e.booked_on, greatest(p.amount, 0),
                            greatest(-p.amount, 0)
                          from posting p join journal_entry e on e.id = p.entry_id
                          where p.id > (select upto from ledger_fold where id = 1) and e.booked_on < :until
                        ) x on x.account_id = a.id
                        group by a.id, a.code, a.kind order by a.id
                        """)
                .param("from", from)
                .param("until", until)
                .query(Row.class)
                .list();
    }
}
