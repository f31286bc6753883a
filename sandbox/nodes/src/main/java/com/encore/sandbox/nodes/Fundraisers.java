package com.encore.sandbox.nodes;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.sandbox.portone.PayRequest;
import com.encore.sandbox.portone.PortOneSandbox;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Puts projects with thousands of paid pledges into our books in a moment, and into the provider's payment by payment. */
public final class Fundraisers {

    public static final long PRICE = 45_000;

    private final JdbcClient jdbc;
    private final PortOneSandbox provider;

    public Fundraisers(JdbcClient jdbc, PortOneSandbox provider) {
        this.jdbc = jdbc;
        this.provider = provider;
    }

    /** A project that is funding, with so many backers who each have paid one ticket. */
    public ProjectId paid(int backers, long goal, Instant closesAt) {
        return paid(backers, 0, goal, closesAt);
    }

    /**
     * The last of the backers have paid too, but only the provider knows it yet.
     *
     * @param inFlight how many of the backers these are
     */
    public ProjectId paid(int backers, int inFlight, long goal, Instant closesAt) {
        LocalDateTime now = utc(Instant.now());
        long project = project(goal, utc(closesAt), now);
        long reward = insert("""
                insert into reward (project_id, position, kind, title, description, price, sold)
                values (?, 1, 'TICKET', '스탠딩', '', ?, ?)
                """, project, PRICE, backers);
        recruit(backers, now);
        pledges(project, reward, backers, now);
        pay(project, backers - inFlight, now);
        payments(project, now);
        ledger(project);
        payAtTheProvider(project);
        return new ProjectId(project);
    }

    /** A project that met its goal by so many backers, each of whose pledges is confirmed. The provider knows nothing of it. */
    public ProjectId succeeded(int backers) {
        LocalDateTime now = utc(Instant.now());
        long raised = backers * PRICE;
        long project = project(raised, now.plusDays(30), now);
        long reward = insert("""
                insert into reward (project_id, position, kind, title, description, price, sold)
                values (?, 1, 'GOODS', '음반', '', ?, ?)
                """, project, PRICE, backers);
        recruit(backers, now);
        pledges(project, reward, backers, now);
        pay(project, backers, now);
        payments(project, now);
        ledger(project);
        confirm(project);
        run("update project set state = 'SUCCEEDED', closes_at = ?, closed_at = ? where id = ?", now, now, project);
        run("""
                insert into project_history (project_id, from_state, to_state, reason, at)
                values (?, 'CLOSING', 'SUCCEEDED', 'staged', ?)
                """, project, now);
        // the last, because from here on it may be settled
        run("""
                insert into closing_result (project_id, result, goal, ledger_held, owed_back, counted, backers,
                  totals_row_raised, totals_drift, unclear_payments, decided_at, finished_at)
                values (?, 'SUCCEEDED', ?, ?, 0, ?, ?, ?, 0, 0, ?, ?)
                """, project, raised, raised, raised, backers, raised, now, now);
        return new ProjectId(project);
    }

    public MemberId artist() {
        LocalDateTime now = utc(Instant.now());
        join(now);
        run("""
                insert ignore into member_role (member_id, role)
                select id, 'ARTIST' from member where email = 'artist@cluster.test'
                """);
        return new MemberId(jdbc.sql("select id from member where email = 'artist@cluster.test'")
                .query(Long.class)
                .single());
    }

    public void closeAt(Instant closesAt, List<ProjectId> projects) {
        projects.forEach(
                project -> run("update project set closes_at = ? where id = ?", utc(closesAt), project.value()));
    }

    public void holdUntil(Instant until, ProjectId project) {
        run("update pledge set hold_until = ? where project_id = ?", utc(until), project.value());
    }

    /** Every backer of the project has taken the pledge back and waits for the money. */
    public void everybodyCancels(ProjectId id) {
        long project = id.value();
        LocalDateTime now = utc(Instant.now());
        run("update pledge set state = 'REFUNDING', version = version + 1 where project_id = ?", project);
        run("""
                insert into pledge_history (pledge_id, from_state, to_state, by_member, reason, at)
                select id, 'PAID', 'REFUNDING', member_id, 'cancelled-by-backer', ? from pledge where project_id = ?
                """, now, project);
        run("""
                insert into refund (number, payment_id, pledge_id, project_id, reason, once_key, amount, state,
                  next_attempt_at, requested_at, version)
                select concat('R', substring(p.number, 2)), y.id, p.id, p.project_id, 'BACKER_CANCELLED',
                  'BACKER_CANCELLED', y.captured, 'OWED', ?, ?, 0
                from pledge p join payment y on y.pledge_id = p.id where p.project_id = ?
                """, now, now, project);
        run("""
                insert into refund_history (refund_id, to_state, reason, at)
                select id, 'OWED', 'cancelled-by-backer', ? from refund where project_id = ?
                """, now, project);
        run("update reward set sold = 0 where project_id = ?", project);
        run("update project_total set raised = 0, backers = 0 where project_id = ?", project);
        run("delete from project_backer where project_id = ?", project);
    }

    private void join(LocalDateTime now) {
        run("""
                insert into member (email, name, password_hash, state, language, sessions_valid_from, created_at, version)
                values ('artist@cluster.test', '여러 노드 밴드', 'none', 'ACTIVE', 'ko', ?, ?, 0)
                on duplicate key update id = id
                """, now, now);
    }

    private void confirm(long project) {
        run("update pledge set state = 'CONFIRMED', version = version + 1 where project_id = ?", project);
        run("""
                insert into pledge_history (pledge_id, from_state, to_state, by_member, reason, at)
                select id, 'PAID', 'CONFIRMED', null, 'staged', paid_at from pledge where project_id = ?
                """, project);
    }

    private long project(long goal, LocalDateTime closesAt, LocalDateTime now) {
        join(now);
        long project = insert(
                """
                insert into project (slug, artist_id, title, summary, story, artist_name, venue, poster, goal,
                  show_at, opens_at, closes_at, state, opened_at, created_at, version)
                select ?, id, '여러 노드의 밤', '요약', '이야기', '여러 노드 밴드', '홍대', 'beams-1', ?,
                  ?, ?, ?, 'FUNDING', ?, ?, 0
                from member where email = 'artist@cluster.test'
                """,
                "cluster-" + UUID.randomUUID(),
                goal,
                closesAt.plusDays(30),
                now.minusDays(1),
                closesAt,
                now.minusDays(1),
                now);
        run("insert into project_total (project_id) values (?)", project);
        run(
                "insert into project_history (project_id, to_state, reason, at) values (?, 'FUNDING', 'staged', ?)",
                project,
                now);
        return project;
    }

    /** As many fans as are needed, kept for the next project. */
    private void recruit(int fans, LocalDateTime now) {
        run("""
                insert into member (email, name, password_hash, state, language, sessions_valid_from, created_at, version)
                with recursive n (i) as (select 1 union all select i + 1 from n where i < ?)
                select concat('fan-', i, '@cluster.test'), '여러 노드 팬', 'none', 'ACTIVE', 'ko', ?, ?, 0 from n
                on duplicate key update name = values(name)
                """, fans, now, now);
    }

    private void pledges(long project, long reward, int backers, LocalDateTime now) {
        run("""
                insert into pledge (number, project_id, member_id, state, donation, total, hold_until, request_key,
                  request_hash, created_at, version)
                select concat('P', lpad(hex(? * 100000 + row_number() over (order by id)), 13, '0')), ?, id, 'HELD', 0, ?,
                  ?, uuid(), sha2(id, 256), ?, 0
                from member where email like 'fan-%@cluster.test' order by id limit ?
                """, project, project, PRICE, now.plusMinutes(10), now, backers);
        run("""
                insert into pledge_line (pledge_id, project_id, member_id, reward_id, title, unit_price, quantity, amount)
                select id, project_id, member_id, ?, '스탠딩', total, 1, total from pledge where project_id = ?
                """, reward, project);
        run("""
                insert into pledge_history (pledge_id, from_state, to_state, by_member, reason, at)
                select id, null, 'HELD', member_id, 'placed', created_at from pledge where project_id = ?
                """, project);
    }

    private void pay(long project, int backers, LocalDateTime now) {
        run("""
                update pledge set state = 'PAID', paid_at = ?, version = version + 1
                where project_id = ? order by id limit ?
                """, now, project, backers);
        run("""
                insert into pledge_history (pledge_id, from_state, to_state, by_member, reason, at)
                select id, 'HELD', 'PAID', null, 'paid', paid_at from pledge where project_id = ? and state = 'PAID'
                """, project);
        run("""
                insert into project_backer (project_id, member_id, pledges)
                select project_id, member_id, 1 from pledge where project_id = ? and state = 'PAID'
                """, project);
        run("update project_total set raised = ?, backers = ? where project_id = ?", PRICE * backers, backers, project);
    }

    private void payments(long project, LocalDateTime now) {
        run("""
                insert into payment (number, pledge_id, project_id, state, method, total, captured, opened_at, captured_at,
                  ask_at, version)
                select concat('E', lpad(substring(number, 2), 21, '0')), id, project_id,
                  if(state = 'PAID', 'PAID', 'READY'), 'CARD', total, if(state = 'PAID', total, 0), ?, paid_at,
                  if(state = 'PAID', null, ?), 1
                from pledge where project_id = ?
                """, now, now.plusMinutes(2), project);
        run("""
                insert into payment_history (payment_id, from_state, to_state, amount, reason, at)
                select id, null, 'READY', total, 'opened', opened_at from payment where project_id = ?
                """, project);
        run("""
                insert into payment_history (payment_id, from_state, to_state, amount, reason, at)
                select id, 'READY', 'PAID', captured, 'asked', captured_at from payment
                where project_id = ? and state = 'PAID'
                """, project);
    }

    private void ledger(long project) {
        run("""
                insert into journal_entry (kind, business_key, occurred_at, memo)
                select 'CAPTURE', concat('capture:', number), captured_at, method from payment
                where project_id = ? and state = 'PAID'
                """, project);
        run("""
                insert into posting (entry_id, account_id, project_id, amount)
                select e.id, a.id, y.project_id, if(a.code = 'PG_RECEIVABLE', y.captured, -y.captured)
                from payment y join journal_entry e on e.business_key = concat('capture:', y.number)
                  join account a on a.code in ('PG_RECEIVABLE', 'PLEDGES_HELD')
                where y.project_id = ?
                """, project);
    }

    private void payAtTheProvider(long project) {
        List<String> numbers = jdbc.sql("select number from payment where project_id = ?")
                .param(project)
                .query(String.class)
                .list();
        numbers.forEach(number -> provider.payer().approve(PayRequest.of(number, PRICE)));
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private void run(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private long insert(String sql, @Nullable Object... values) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(sql).params(values).update(key);
        return Objects.requireNonNull(key.getKey(), "the database numbers rows").longValue();
    }
}
