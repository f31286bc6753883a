package com.encore.bench;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project that has succeeded with very many sales, put into the tables set by set as its closing would leave them. */
final class SucceededRows {

    private static final int AT_ONCE = 50_000;
    private static final int REWARDS = 10;
    private static final String DIGITS =
            "(select 0 n union all select 1 union all select 2 union all select 3 union all select 4 union all select 5"
                    + " union all select 6 union all select 7 union all select 8 union all select 9)";

    private final JdbcClient jdbc;

    SucceededRows(DataSource connections) {
        this.jdbc = JdbcClient.create(connections);
    }

    /** Prices differ by the row, so that fees have something to round. */
    ProjectId sold(MemberId artist, MemberId fan, int count) {
        numbers();
        jdbc.sql("""
                        insert into project (slug, artist_id, title, summary, story, artist_name, venue, poster, goal,
                          opens_at, closes_at, state, opened_at, closed_at, created_at, version)
                        values ('bench-sold', ?, '백만 장의 밤', '', '', '벤치', '홍대', 'beams-1', 0,
                          utc_timestamp(6) - interval 30 day, utc_timestamp(6) - interval 1 hour, 'SUCCEEDED',
                          utc_timestamp(6) - interval 30 day, utc_timestamp(6), utc_timestamp(6), 0)
                        """).param(artist.value()).update();
        long project = jdbc.sql("select id from project where slug = 'bench-sold'")
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into project_history (project_id, to_state, reason, at) values (?, 'SUCCEEDED', 'bench', utc_timestamp(6))")
                .param(project)
                .update();
        jdbc.sql("""
                        insert into reward (project_id, position, kind, title, description, price)
                        select ?, n, 'GOODS', concat('음반 ', n), '', 10000 from bench_number where n < ?
                        """).params(project, REWARDS).update();
        long reward = jdbc.sql("select min(id) from reward where project_id = ?")
                .param(project)
                .query(Long.class)
                .single();
        for (int from = 0; from < count; from += AT_ONCE) {
            some(project, fan.value(), reward, from, Math.min(AT_ONCE, count - from));
        }
        figures(project);
        return new ProjectId(project);
    }

    private void numbers() {
        jdbc.sql("create table if not exists bench_number (n int not null primary key)")
                .update();
        jdbc.sql("insert ignore into bench_number select a.n + 10*b.n + 100*c.n + 1000*d.n + 10000*e.n from "
                        + DIGITS + " a, " + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " d, " + DIGITS
                        + " e where a.n + 10*b.n + 100*c.n + 1000*d.n + 10000*e.n < " + AT_ONCE)
                .update();
    }

    private void some(long project, long fan, long reward, int from, int count) {
        List.of("""
                insert into pledge (number, project_id, member_id, state, donation, total, hold_until, request_key,
                  request_hash, created_at, paid_at, version)
                select concat('P', lpad(:project, 6, '0'), lpad(n + :from, 7, '0')), :project, :fan, 'CONFIRMED', 0,
                  10000 + (n + :from) % 9973, utc_timestamp(6), lpad(n + :from, 36, '0'), repeat('0', 64),
                  utc_timestamp(6) - interval (n % 30) day, utc_timestamp(6) - interval (n % 30) day, 0
                from bench_number where n < :count
                """, """
                insert into pledge_line (pledge_id, project_id, member_id, reward_id, title, unit_price, quantity, amount)
                select id, project_id, member_id, :reward + id % 10, '음반', total, 1, total from pledge
                where project_id = :project and id > :last
                """, """
                insert into pledge_history (pledge_id, to_state, reason, at)
                select id, state, 'bench', utc_timestamp(6) from pledge where project_id = :project and id > :last
                """, """
                insert into payment (number, pledge_id, project_id, state, method, total, captured, opened_at,
                  captured_at, version)
                select concat('E', lpad(id, 21, '0')), id, project_id, 'PAID', 'CARD', total, total, paid_at, paid_at, 0
                from pledge where project_id = :project and id > :last
                """, """
                insert into payment_history (payment_id, to_state, amount, reason, at)
                select id, state, captured, 'bench', utc_timestamp(6) from payment
                where project_id = :project and pledge_id > :last
                """, """
                insert into journal_entry (kind, business_key, occurred_at, memo)
                select 'CAPTURE', concat('capture:', number), captured_at, 'CARD' from payment
                where project_id = :project and pledge_id > :last
                """, """
                insert into posting (entry_id, account_id, project_id, amount)
                select e.id, side.account, :project, side.sign * y.captured
                from payment y join journal_entry e on e.business_key = concat('capture:', y.number)
                join (select 1 as account, 1 as sign union all select 3, -1) side
                where y.project_id = :project and y.pledge_id > :last
                """)
                .forEach(new Batch(project, fan, reward, from, count, last(project))::run);
    }

    private long last(long project) {
        return jdbc.sql("select coalesce(max(id), 0) from pledge where project_id = ?")
                .param(project)
                .query(Long.class)
                .single();
    }

    /** One slice of rows, over all tables. */
    private final class Batch {

        private final long project;
        private final long fan;
        private final long reward;
        private final int from;
        private final int count;
        private final long last;

        Batch(long project, long fan, long reward, int from, int count, long last) {
            this.project = project;
            this.fan = fan;
            this.reward = reward;
            this.from = from;
            this.count = count;
            this.last = last;
        }

        void run(String sql) {
            jdbc.sql(sql)
                    .param("project", project)
                    .param("fan", fan)
                    .param("reward", reward)
                    .param("from", from)
                    .param("count", count)
                    .param("last", last)
                    .update();
        }
    }

    private void figures(long project) {
        jdbc.sql("""
                        insert into project_total (project_id, raised, backers)
                        select :project, sum(total), 1 from pledge where project_id = :project
                        """).param("project", project).update();
        jdbc.sql("""
                        insert into project_backer (project_id, member_id, pledges)
                        select project_id, member_id, count(*) from pledge where project_id = ? group by project_id, member_id
                        """).param(project).update();
        jdbc.sql("""
                        update reward r join (
                          select reward_id, sum(quantity) as sold from pledge_line where project_id = :project group by reward_id
                        ) l on l.reward_id = r.id set r.sold = l.sold
                        """).param("project", project).update();
        jdbc.sql("update project p join project_total t on t.project_id = p.id set p.goal = t.raised where p.id = ?")
                .param(project)
                .update();
        jdbc.sql("""
                        insert into closing_result (project_id, result, goal, ledger_held, owed_back, counted, backers,
                          totals_row_raised, totals_drift, unclear_payments, decided_at, finished_at)
                        select project_id, 'SUCCEEDED', raised, raised, 0, raised, backers, raised, 0, 0, utc_timestamp(6),
                          utc_timestamp(6)
                        from project_total where project_id = ?
                        """).param(project).update();
        jdbc.sql("analyze table pledge, pledge_line, posting, payment").query().listOfRows();
    }
}
