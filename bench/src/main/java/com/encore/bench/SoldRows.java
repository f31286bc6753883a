package com.encore.bench;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Paid orders of two lines each over the days of October 2026, put into the tables set by set, and their books. */
final class SoldRows {

    private static final int AT_ONCE = 20_000;
    private static final int PROJECTS = 50;
    private static final String DIGITS =
            "(select 0 n union all select 1 union all select 2 union all select 3 union all select 4 union all select 5"
                    + " union all select 6 union all select 7 union all select 8 union all select 9)";

    private final JdbcClient jdbc;
    private final Staging staging;

    SoldRows(DataSource connections) {
        this.jdbc = JdbcClient.create(connections);
        this.staging = new Staging(connections);
    }

    void sell(int payments) {
        jdbc.sql("create table bench_number (n int not null primary key)").update();
        jdbc.sql("insert into bench_number select a.n + 10*b.n + 100*c.n + 1000*d.n + 10000*e.n from " + DIGITS
                        + " a, " + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " d, " + DIGITS
                        + " e where a.n + 10*b.n + 100*c.n + 1000*d.n + 10000*e.n < " + AT_ONCE)
                .update();
        long fan = staging.fans(1, "none").getFirst().value();
        long first = staging.project("bench-export-" + UUID.randomUUID()).value();
        for (int i = 1; i < PROJECTS; i++) {
            staging.project("bench-export-" + UUID.randomUUID());
        }
        for (int from = 0; from < payments; from += AT_ONCE) {
            some(fan, first, from, Math.min(AT_ONCE, payments - from), payments);
        }
        jdbc.sql("analyze table pledge, pledge_line, payment, journal_entry, posting")
                .query()
                .listOfRows();
    }

    private void some(long fan, long first, int from, int count, int of) {
        for (String sql : new String[] {"""
            insert into pledge (id, number, project_id, member_id, state, donation, total, hold_until, request_key,
              request_hash, created_at, paid_at, version)
            select n + :from + 1, concat('P', lpad(n + :from, 13, '0')), :first + n mod :projects, :fan, 'CONFIRMED',
              0, 99000, '2026-10-01', lpad(n + :from, 36, '0'), repeat('0', 64), '2026-10-01', '2026-10-01', 0
            from bench_number where n < :count
            """, """
            insert into pledge_line (pledge_id, project_id, member_id, reward_id, title, option_name, unit_price,
              quantity, amount)
            select n + :from + 1, :first + n mod :projects, :fan, 1, '스탠딩 A구역 (입장 번호 순)', null, 33000, 2, 66000
            from bench_number where n < :count
            union all
            select n + :from + 1, :first + n mod :projects, :fan, 2, '공연 티셔츠', '검정 L', 33000, 1, 33000
            from bench_number where n < :count
            """, """
            insert into payment (id, number, pledge_id, project_id, state, method, total, captured, opened_at,
              captured_at, transaction_id, version)
            select n + :from + 1, concat('E', lpad(n + :from, 21, '0')), n + :from + 1, :first + n mod :projects, 'PAID',
              'CARD', 99000, 99000, '2026-10-01',
              timestampadd(microsecond, (n + :from) * (30 * 86400000000 div :of), '2026-10-01'), uuid(), 0
            from bench_number where n < :count
            """, """
            insert into journal_entry (id, kind, business_key, occurred_at, booked_on, memo)
            select y.id, 'CAPTURE', concat('capture:', y.number), y.captured_at, date(y.captured_at + interval 9 hour), 'CARD'
            from payment y where y.id > :from and y.id <= :from + :count
            """, """
            insert into posting (entry_id, account_id, project_id, amount)
            select y.id, side.account, y.project_id, side.sign * 99000
            from payment y join (select 1 as account, 1 as sign union all select 3, -1) side
            where y.id > :from and y.id <= :from + :count
            """}) {
            jdbc.sql(sql)
                    .param("fan", fan)
                    .param("first", first)
                    .param("projects", PROJECTS)
                    .param("from", from)
                    .param("count", count)
                    .param("of", of)
                    .update();
        }
    }
}
