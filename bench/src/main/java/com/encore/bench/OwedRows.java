package com.encore.bench;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project whose pledges are all owed back, put into the tables set by set, with the history and books they need. */
final class OwedRows {

    static final long AMOUNT = 30_000;
    private static final int AT_ONCE = 20_000;
    private static final String DIGITS =
            "(select 0 n union all select 1 union all select 2 union all select 3 union all select 4 union all select 5"
                    + " union all select 6 union all select 7 union all select 8 union all select 9)";

    private final JdbcClient jdbc;

    OwedRows(DataSource connections) {
        this.jdbc = JdbcClient.create(connections);
    }

    void owe(ProjectId project, MemberId fan, int count) {
        jdbc.sql("create table if not exists bench_number (n int not null primary key)")
                .update();
        jdbc.sql("insert ignore into bench_number select a.n + 10*b.n + 100*c.n + 1000*d.n + 10000*e.n from "
                        + DIGITS + " a, " + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " d, " + DIGITS
                        + " e where a.n + 10*b.n + 100*c.n + 1000*d.n + 10000*e.n < " + AT_ONCE)
                .update();
        for (int from = 0; from < count; from += AT_ONCE) {
            some(project.value(), fan.value(), from, Math.min(AT_ONCE, count - from));
        }
    }

    List<String> paymentsOf(ProjectId project) {
        return jdbc.sql("select number from payment where project_id = ? order by id")
                .param(project.value())
                .query(String.class)
                .list();
    }

    private void some(long project, long fan, int from, int count) {
        long payment = last("payment");
        long refund = last("refund");
        List.of("""
                insert into pledge (number, project_id, member_id, state, donation, total, hold_until, request_key,
                  request_hash, created_at, paid_at, version)
                select concat('P', lpad(:project, 6, '0'), lpad(n + :from, 7, '0')), :project, :fan, 'REFUNDING',
                  :amount, :amount, utc_timestamp(6), lpad(n + :from, 36, '0'), repeat('0', 64),
                  utc_timestamp(6), utc_timestamp(6), 0
                from bench_number where n < :count
                """, """
                insert into payment (number, pledge_id, project_id, state, method, total, captured, opened_at,
                  captured_at, version)
                select concat('E', lpad(:project, 10, '0'), lpad(id, 11, '0')), id, :project, 'PAID', 'CARD',
                  :amount, :amount, utc_timestamp(6), utc_timestamp(6), 0
                from pledge where project_id = :project and number >= concat('P', lpad(:project, 6, '0'), lpad(:from, 7, '0'))
                """, """
                insert into refund (number, payment_id, pledge_id, project_id, reason, once_key, amount, state,
                  next_attempt_at, requested_at, version)
                select concat('R', lpad(id, 13, '0')), id, pledge_id, :project, 'BACKER_CANCELLED', 'BACKER_CANCELLED',
                  :amount, 'OWED', utc_timestamp(6) - interval 1 minute, utc_timestamp(6), 0
                from payment y where y.id > :payment
                """, """
                insert into pledge_history (pledge_id, to_state, reason, at)
                select p.id, 'REFUNDING', 'bench', utc_timestamp(6) from pledge p
                join payment y on y.pledge_id = p.id where y.id > :payment
                """, """
                insert into payment_history (payment_id, to_state, amount, reason, at)
                select y.id, 'PAID', :amount, 'bench', utc_timestamp(6) from payment y where y.id > :payment
                """, """
                insert into refund_history (refund_id, to_state, reason, at)
                select r.id, 'OWED', 'bench', utc_timestamp(6) from refund r where r.id > :refund
                """, """
                insert into journal_entry (kind, business_key, occurred_at, memo)
                select 'CAPTURE', concat('capture:', number), utc_timestamp(6), 'CARD' from payment y
                where y.id > :payment
                """, """
                insert into posting (entry_id, account_id, project_id, amount)
                select e.id, side.account, :project, side.sign * :amount
                from payment y join journal_entry e on e.business_key = concat('capture:', y.number)
                join (select 1 as account, 1 as sign union all select 3, -1) side
                where y.id > :payment
                """)
                .forEach(sql -> jdbc.sql(sql)
                        .param("project", project)
                        .param("payment", payment)
                        .param("refund", refund)
                        .param("fan", fan)
                        .param("from", from)
                        .param("count", count)
                        .param("amount", AMOUNT)
                        .update());
    }

    private long last(String table) {
        return jdbc.sql("select coalesce(max(id), 0) from " + table)
                .query(Long.class)
                .single();
    }
}
