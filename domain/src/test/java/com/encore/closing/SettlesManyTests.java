package com.encore.closing;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A result must reach thousands of backers within seconds, so what it costs per pledge is counted. */
@DomainTest
class SettlesManyTests {

    private static final int PLEDGES = 1_000;
    private static final long PRICE = 10_000;

    @Autowired
    BeginClosing beginning;

    @Autowired
    DecideResult deciding;

    @Autowired
    UnsettledPledges unsettled;

    @Autowired
    Aftermath aftermath;

    @Autowired
    FinishClosing finishing;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    private ProjectId project;
    private RewardId reward;

    @BeforeEach
    void openProject() {
        project = stage.project(Duration.ofMinutes(5));
        reward = stage.reward(project, PRICE, null, null);
        jdbc().sql("update reward set kind = 'GOODS' where id = ?")
                .param(reward.value())
                .update();
        paid();
        clock.advance(Duration.ofMinutes(5));
        beginning.begin(project);
    }

    @Test
    void confirmsWithALetterAndALookForTicketsEachAndFewStatementsMore() {
        goal(PRICE * PLEDGES);
        deciding.decide(project);

        assertThat(statementsToSettle()).isLessThan(2 * PLEDGES + 300);
        assertThat(count("select count(*) from pledge where project_id = ? and state = 'CONFIRMED'"))
                .isEqualTo(PLEDGES);
    }

    @Test
    void owesBackWithALetterAndALookForTicketsEachAndFewStatementsMore() {
        goal(PRICE * PLEDGES + 1);
        deciding.decide(project);

        assertThat(statementsToSettle()).isLessThan(2 * PLEDGES + 300);
        assertThat(count("select count(*) from refund where project_id = ? and state = 'OWED'"))
                .isEqualTo(PLEDGES);
        assertThat(stage.sold(reward)).isZero();
    }

    private long statementsToSettle() {
        long before = statements();
        long last = 0;
        List<PledgeId> slice = unsettled.after(project, last, 100);
        while (!slice.isEmpty()) {
            aftermath.settle(project, slice);
            last = slice.getLast().value();
            slice = unsettled.after(project, last, 100);
        }
        assertThat(finishing.finish(project)).isTrue();
        return statements() - before;
    }

    /** The provider has never heard of these payments; nobody is to ask it in later tests. */
    @AfterEach
    void payNothingBackHere() {
        jdbc().sql("update refund set next_attempt_at = ? where project_id = ?")
                .params(clock.instant().plus(Duration.ofDays(3650)), project.value())
                .update();
    }

    private void goal(long goal) {
        jdbc().sql("update project set goal = ? where id = ?")
                .params(goal, project.value())
                .update();
    }

    private void paid() {
        MemberId fan = stage.fan();
        Instant now = clock.instant();
        String numbers = """
                with recursive n (n) as (select 1 union all select n + 1 from n where n < %d)
                """.formatted(PLEDGES);
        run("""
                insert into pledge (number, project_id, member_id, state, donation, total, hold_until, request_key,
                  request_hash, created_at, paid_at, version)
                """ + numbers + """
                select concat('P', lpad(:project, 7, '0'), lpad(n, 6, '0')), :project, :fan, 'PAID', 0, :price, :now,
                  uuid(), '', :now, :now, 0 from n
                """, fan, now);
        run("""
                insert into pledge_line (pledge_id, project_id, member_id, reward_id, title, unit_price, quantity, amount)
                select id, :project, :fan, :reward, '스탠딩', :price, 1, :price from pledge where project_id = :project
                """, fan, now);
        run("""
                insert into pledge_history (pledge_id, from_state, to_state, reason, at)
                select id, 'HELD', 'PAID', 'paid', :now from pledge where project_id = :project
                """, fan, now);
        run("""
                insert into payment (number, pledge_id, project_id, state, method, total, captured, opened_at,
                  captured_at, version)
                select concat('E', lpad(id, 21, '0')), id, :project, 'PAID', 'CARD', :price, :price, :now, :now, 0
                from pledge where project_id = :project
                """, fan, now);
        run("""
                insert into payment_history (payment_id, from_state, to_state, amount, reason, at)
                select id, 'READY', 'PAID', :price, 'asked', :now from payment where project_id = :project
                """, fan, now);
        run("""
                insert into journal_entry (kind, business_key, occurred_at, booked_on, memo)
                select 'CAPTURE', concat('capture:', number), :now, date(:now), 'CARD' from payment where project_id = :project
                """, fan, now);
        run("""
                insert into posting (entry_id, account_id, project_id, amount)
                select e.id, side.account, :project, side.sign * :price
                from payment y join journal_entry e on e.business_key = concat('capture:', y.number)
                  join (select 1 as account, 1 as sign union all select 3, -1) side
                where y.project_id = :project
                """, fan, now);
        run("update reward set sold = %d where id = :reward".formatted(PLEDGES), fan, now);
        run(
                "update project_total set raised = %d, backers = 1 where project_id = :project"
                        .formatted(PLEDGES * PRICE),
                fan,
                now);
        run(
                "insert into project_backer (project_id, member_id, pledges) values (:project, :fan, %d)"
                        .formatted(PLEDGES),
                fan,
                now);
    }

    private void run(String sql, MemberId fan, Instant now) {
        jdbc().sql(sql)
                .param("project", project.value())
                .param("reward", reward.value())
                .param("fan", fan.value())
                .param("price", PRICE)
                .param("now", now)
                .update();
    }

    private long statements() {
        return jdbc().sql("show global status like 'Questions'")
                .query((row, number) -> row.getLong("Value"))
                .single();
    }

    private long count(String sql) {
        return jdbc().sql(sql).param(project.value()).query(Long.class).single();
    }

    private JdbcClient jdbc() {
        return stage.jdbc();
    }
}
