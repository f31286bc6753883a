package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.acts.AdvanceCatchUps;
import com.encore.batch.Run;
import com.encore.operations.Cause;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.CommandRefused;
import com.encore.operations.Guards;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.NodeId;
import com.encore.operations.RecordRun;
import com.encore.operations.Requester;
import com.encore.operations.WantRun;
import com.encore.preview.DryRuns;
import com.encore.testing.OwnDatabase;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By whichever way a person comes to a job that moves money, it begins by an approval that two people gave, or not at all. */
class MoneyBeginsApprovedTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Requester ADMIN = Requester.person(new MemberId(7), "because I say so");

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void startNode() {
        node = TestNode.start(
                new Class<?>[] {DailyJobs.class},
                Map.of("encore.db.url", OwnDatabase.named("encore_money_begins_approved")));
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @Test
    void beginsNothingAPersonMerelyStarts() {
        Identity day = DailyJobs.day();
        assertThat(start(day, ADMIN)).isInstanceOf(Launch.NeedsAttention.class);
        assertThat(start(day, Requester.the(Cause.PERSON, "nobody said who")))
                .isInstanceOf(Launch.NeedsAttention.class);
        assertThat(start(day, new Requester(Cause.SWEEP, new MemberId(7), "a person behind another name", null)))
                .isInstanceOf(Launch.NeedsAttention.class);
        assertThat(runs(day)).isEmpty();
    }

    @Test
    void takesNothingUpAgainThatOnePersonBeganAlone() {
        Identity day = DailyJobs.day();
        long execution = failedRunOfOnePerson(day);
        assertThat(control().restart(execution, ADMIN)).isInstanceOf(Launch.NeedsAttention.class);
        assertThat(runs(day)).containsExactly("PERSON FAILED");
    }

    @Test
    void doesNotTakeAPersonWhoRingsTheBellForTheClock() {
        Identity today = Identity.date(Seoul.dateOf(Clock.systemUTC().instant()));
        control().fireNow(DailyJobs.PLAIN, ADMIN);
        control().fireNow(DailyJobs.MONEY, ADMIN);
        await().atMost(SOON).until(() -> hasRung(DailyJobs.PLAIN) && hasRung(DailyJobs.MONEY));

        assertThat(jdbc().sql("select distinct concat(cause, ' ', member_id) from run_request where job_name = ?")
                        .param(DailyJobs.PLAIN)
                        .query(String.class)
                        .list())
                .as("the other job's bell says who rang it")
                .containsExactly("PERSON 7");
        assertThat(runs(today)).isEmpty();
        assertThatThrownBy(() -> control().fireNow("refund-payments", ADMIN))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(CommandRefused.Why.NOT_A_SCHEDULE));
    }

    @Test
    void takesNoWordUpThatAPersonLeftForAnotherNode() {
        Identity day = DailyJobs.day();
        node.getBean(WantRun.class).want(DailyJobs.MONEY, day, ADMIN);
        await().atMost(SOON).until(() -> {
            node.getBean(Reconciler.class).lookAround();
            return !isWanted(day);
        });
        assertThat(runs(day)).isEmpty();
    }

    @Test
    void leavesTheWordOfAMachineAloneThatAPersonCameBefore() {
        Identity day = DailyJobs.day();
        jdbc().sql("""
                        insert into job_guard (job_name, identity, fence, resume_at, wanted_cause, wanted_reason)
                        values (?, ?, 0, timestampadd(hour, 1, utc_timestamp(6)), 'CHAIN', 'another job')
                        """).params(DailyJobs.MONEY, day.text()).update();
        assertThat(start(day, ADMIN)).isInstanceOf(Launch.NeedsAttention.class);
        assertThat(isWanted(day)).isTrue();
    }

    @Test
    void catchesNoDayUpThatNobodyApproved() {
        List<Identity> days = List.of(DailyJobs.day(), DailyJobs.day());
        jdbc().sql("""
                        insert into run_catch_up (job_name, member_id, reason, asked_at, state)
                        values (?, 7, 'catch up', utc_timestamp(6), 'OPEN')
                        """).param(DailyJobs.MONEY).update();
        long catchUp =
                jdbc().sql("select max(id) from run_catch_up").query(Long.class).single();
        for (int i = 0; i < days.size(); i++) {
            jdbc().sql("insert into run_catch_up_period (catch_up_id, position, identity) values (?, ?, ?)")
                    .params(catchUp, i, days.get(i).text())
                    .update();
        }
        await().atMost(SOON).until(() -> {
            node.getBean(AdvanceCatchUps.class).advance(10);
            node.getBean(Reconciler.class).lookAround();
            return jdbc().sql("select state from run_catch_up where id = ?")
                    .param(catchUp)
                    .query(String.class)
                    .single()
                    .equals("STUCK");
        });
        assertThat(runs(days.getFirst())).isEmpty();
        assertThat(runs(days.getLast())).isEmpty();
    }

    @Test
    void beginsOnceWhatTwoPeopleApprovedAndLetsOneTakeItUpAgain() {
        Identity day = DailyJobs.day();
        AtomicInteger fails = new AtomicInteger(1);
        DailyJobs.before(day, () -> {
            if (fails.getAndDecrement() > 0) {
                throw new IllegalStateException("as the test wants it");
            }
        });
        approve(day);
        assertThat(start(day, ADMIN)).isInstanceOf(Launch.Started.class);
        await().atMost(SOON).until(() -> runs(day).equals(List.of("PERSON FAILED")));

        assertThat(control().restart(execution(day), ADMIN)).isInstanceOf(Launch.Started.class);
        await().atMost(SOON).until(() -> runs(day).equals(List.of("PERSON FAILED", "PERSON COMPLETED")));
        assertThat(DailyJobs.done(List.of(day))).containsExactly(day);
        assertThat(start(day, ADMIN)).isEqualTo(new Launch.AlreadyDone());
    }

    @Test
    void asksNothingOfTheClockAndOfWhateverElseIsNoPerson() {
        for (Cause cause : List.of(Cause.CLOCK, Cause.SWEEP, Cause.CHAIN, Cause.RECOVERY)) {
            Identity day = DailyJobs.day();
            assertThat(start(day, Requester.the(cause, "a test"))).isInstanceOf(Launch.Started.class);
            await().atMost(SOON).until(() -> runs(day).equals(List.of(cause + " COMPLETED")));
        }
    }

    private static long failedRunOfOnePerson(Identity day) {
        Claim claim = node.getBean(ClaimRun.class)
                .claim(DailyJobs.MONEY, day, NodeId.random(), ADMIN)
                .orElseThrow();
        JobRepository repository = node.getBean(JobRepository.class);
        JobExecution run = repository.createJobExecution(
                repository.createJobInstance(DailyJobs.MONEY, Run.identifying(day)),
                Run.parametersOf(claim),
                new ExecutionContext());
        node.getBean(RecordRun.class).began(claim, run.getId());
        run.setStatus(BatchStatus.FAILED);
        repository.update(run);
        node.getBean(RecordRun.class).ended(claim, RecordRun.Outcome.FAILED, null);
        return run.getId();
    }

    private static void approve(Identity day) {
        jdbc().sql("""
                        insert into run_approval (job_name, identity, hash, figures, reason, asked_by, asked_at, expires_at,
                          state, decided_by, decided_at)
                        values (?, ?, ?, '', 'test', 1, utc_timestamp(6), utc_timestamp(6), 'APPROVED', 2, utc_timestamp(6))
                        """)
                .param(DailyJobs.MONEY)
                .param(day.text())
                .param(node.getBean(DryRuns.class)
                        .of(DailyJobs.MONEY, day)
                        .orElseThrow()
                        .hash())
                .update();
    }

    /** Cause and outcome of each run of the job that moves money. */
    private static List<String> runs(Identity day) {
        return jdbc().sql("""
                        select concat(cause, ' ', coalesce(outcome, '')) from run_request
                        where job_name = ? and identity = ? order by fence
                        """)
                .params(DailyJobs.MONEY, day.text())
                .query(String.class)
                .list();
    }

    private static long execution(Identity day) {
        return node.getBean(Guards.class)
                .of(DailyJobs.MONEY, day)
                .map(Guards.Guard::execution)
                .orElseThrow();
    }

    private static boolean isWanted(Identity day) {
        return jdbc().sql("select resume_at is not null from job_guard where job_name = ? and identity = ?")
                .params(DailyJobs.MONEY, day.text())
                .query(Boolean.class)
                .single();
    }

    /** Nothing is left of it but its own bell, and that is a year away. */
    private static boolean hasRung(String job) {
        return jdbc().sql("""
                        select (select count(*) from QRTZ_TRIGGERS where JOB_NAME = :job)
                          + (select count(*) from QRTZ_FIRED_TRIGGERS where JOB_NAME = :job)
                        """).param("job", job).query(Integer.class).single() == 1;
    }

    private static Launch start(Identity day, Requester by) {
        return control().start(DailyJobs.MONEY, day, by);
    }

    private static JobControl control() {
        return node.getBean(JobControl.class);
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }
}
