package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.acts.AdvanceCatchUps;
import com.encore.acts.CatchUp;
import com.encore.acts.CatchUpProgress;
import com.encore.acts.CatchUpProgress.Day;
import com.encore.acts.CatchUpProgress.Progress;
import com.encore.acts.MissedPeriods;
import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.batch.Run;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import com.encore.operations.RecordRun;
import com.encore.operations.Requester;
import com.encore.testing.OwnDatabase;
import com.encore.testing.Race;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days nobody was there for are caught up one after the other, whatever happens on the way. */
class CatchingUpTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int AT_ONCE = 20;

    private static ConfigurableApplicationContext node;
    private static MemberId admin;

    @BeforeAll
    static void startNode() {
        node = TestNode.start(
                new Class<?>[] {DailyJobs.class}, Map.of("encore.db.url", OwnDatabase.named("encore_catching_up")));
        admin = node.getBean(People.class).register(Role.ADMIN);
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @AfterEach
    void nothingIsMissedAnyMore() {
        jdbc().sql("delete from expected_run where job_name in (:jobs)")
                .param("jobs", List.of(DailyJobs.PLAIN, DailyJobs.MONEY))
                .update();
        jdbc().sql("update run_catch_up set state = 'DONE' where state = 'OPEN'")
                .update();
    }

    @Test
    void runsOneDayAfterTheOtherInOrder() {
        List<Identity> days = missed(DailyJobs.PLAIN, 4);
        List<Integer> doneBefore = new CopyOnWriteArrayList<>();
        days.forEach(day -> DailyJobs.before(day, () -> doneBefore.add(completed(days))));

        assertThat(catchUp(DailyJobs.PLAIN).done()).isTrue();

        awaitState("DONE");
        assertThat(DailyJobs.done(days)).containsExactlyElementsOf(days);
        assertThat(doneBefore).as("how many days were over when each began").containsExactly(0, 1, 2, 3);
        assertThat(progress().days()).extracting(Day::done).containsOnly(true);
        assertThat(node.getBean(MissedPeriods.class).of(DailyJobs.PLAIN)).isEmpty();
        assertThat(catchUp(DailyJobs.PLAIN).key()).endsWith("nothing-missed");
    }

    @Test
    void stopsAtTheDayThatFailsAndSaysSoAndGoesOnFromThereWhenAsked() {
        List<Identity> days = missed(DailyJobs.PLAIN, 3);
        AtomicBoolean broken = new AtomicBoolean(true);
        DailyJobs.before(days.get(1), () -> {
            if (broken.get()) {
                throw new IllegalStateException("as the test wants it");
            }
        });
        catchUp(DailyJobs.PLAIN);

        awaitState("STUCK");
        assertThat(progress().days()).extracting(Day::done).containsExactly(true, false, false);
        assertThat(progress().days())
                .as("the day after the one that failed is not even begun")
                .extracting(Day::wanted)
                .containsExactly(true, true, false);
        assertThat(progress().days().get(1).run()).as("the run that failed").isNotNull();
        assertThat(DailyJobs.done(days)).containsExactly(days.getFirst());

        broken.set(false);
        assertThat(node.getBean(MissedPeriods.class).of(DailyJobs.PLAIN))
                .containsExactlyElementsOf(days.subList(1, days.size()));
        catchUp(DailyJobs.PLAIN);
        awaitState("DONE");
        assertThat(DailyJobs.done(days)).containsExactlyElementsOf(days);
    }

    @Test
    void givesOneCatchUpToAllWhoAskAtOnce() throws InterruptedException {
        List<Identity> days = missed(DailyJobs.PLAIN, 2);
        CountDownLatch all = new CountDownLatch(1);
        DailyJobs.before(days.getFirst(), () -> hold(all));

        List<Race.Result<Outcome>> asked = Race.of(AT_ONCE, i -> catchUp(DailyJobs.PLAIN));
        all.countDown();

        assertThat(asked).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(asked)
                .extracting(Race.Result::value)
                .filteredOn(Outcome::done)
                .hasSize(1);
        assertThat(asked)
                .extracting(Race.Result::value)
                .filteredOn(outcome -> !outcome.done())
                .extracting(Outcome::key)
                .containsOnly("refusal.catch-up-under-way");
        awaitState("DONE");
        assertThat(DailyJobs.done(days)).containsExactlyElementsOf(days);
    }

    /** Without the key that lets one be open, which is what makes the test above mean something. */
    @Test
    void wouldGiveEachTheirOwnWithoutTheKey() throws InterruptedException {
        jdbc().sql("alter table run_catch_up drop index run_catch_up_open").update();
        try {
            List<Identity> days = missed(DailyJobs.PLAIN, 1);
            CountDownLatch all = new CountDownLatch(1);
            DailyJobs.before(days.getFirst(), () -> hold(all));
            List<Race.Result<Outcome>> asked = Race.of(AT_ONCE, i -> catchUp(DailyJobs.PLAIN));
            all.countDown();
            assertThat(asked)
                    .extracting(Race.Result::value)
                    .filteredOn(Outcome::done)
                    .hasSizeGreaterThan(1);
            await().atMost(SOON).until(() -> {
                node.getBean(AdvanceCatchUps.class).advance(AT_ONCE);
                return count("run_catch_up where state = 'OPEN'") == 0;
            });
        } finally {
            jdbc().sql("alter table run_catch_up add constraint run_catch_up_open unique (job_name, open_once)")
                    .update();
        }
    }

    @Test
    void waitsForTheDayAnotherNodeIsAtAndGoesOnWhenThatNodeDies() {
        List<Identity> days = missed(DailyJobs.PLAIN, 3);
        NodeId other = aNodeThatSeemsToLive();
        Identity day = days.get(1);
        // held, so that this node does not begin the day when it is wanted, and the other does
        node.getBean(NamedLocks.class).holding(DailyJobs.PLAIN, day, () -> {
            catchUp(DailyJobs.PLAIN);
            await().atMost(SOON).until(() -> {
                node.getBean(AdvanceCatchUps.class).advance(10);
                return progress().days().get(1).wanted();
            });
            return begunBy(other, day);
        });
        node.getBean(AdvanceCatchUps.class).advance(10);
        assertThat(progress().state()).isEqualTo("OPEN");
        assertThat(progress().days().getLast().wanted()).isFalse();
        assertThat(DailyJobs.done(days)).containsExactly(days.getFirst());

        jdbc().sql("update node set beat_at = '2001-01-01' where id = ?")
                .param(other.value())
                .update();
        awaitState("DONE");
        assertThat(DailyJobs.done(days)).containsExactlyElementsOf(days);
        assertThat(runs(day)).containsExactly("PERSON TAKEN_OVER", "RECOVERY COMPLETED");
    }

    @Test
    void catchesNoMoneyUp() {
        missed(DailyJobs.MONEY, 2);
        Outcome outcome = catchUp(DailyJobs.MONEY);
        assertThat(outcome.done()).isFalse();
        assertThat(outcome.key()).isEqualTo("refusal.second-person-needed");
        assertThat(count("run_catch_up where job_name = '" + DailyJobs.MONEY + "'"))
                .isZero();
    }

    /** Days in a row, due one after the other within the last hours, none of which anybody began. */
    private static List<Identity> missed(String job, int many) {
        List<Identity> days = Stream.generate(DailyJobs::day).limit(many).toList();
        for (int i = 0; i < many; i++) {
            jdbc().sql("""
                            insert into expected_run (job_name, identity, due_at, late_at, made_up, state, found_at)
                            values (:job, :day, :due, :due, false, 'MISSING', :due)
                            """)
                    .param("job", job)
                    .param("day", days.get(i).text())
                    .param("due", node.getBean(TestClock.class).instant().minus(Duration.ofHours(many - i)))
                    .update();
        }
        return days;
    }

    private static Outcome catchUp(String job) {
        return node.getBean(CatchUp.class).all(job, new Order(admin, Order.newToken(), new Reason("밀린 날을 돌려요")));
    }

    private static NodeId aNodeThatSeemsToLive() {
        NodeId other = NodeId.random();
        jdbc().sql("""
                        insert into node (id, name, roles, version, started_at, beat_at, skew_ms, deciding)
                        values (?, 'elsewhere', 'jobs', 'test', utc_timestamp(6),
                          date_add(utc_timestamp(6), interval 1 hour), 0, true)
                        """).param(other.value()).update();
        return other;
    }

    private static JobExecution begunBy(NodeId other, Identity day) {
        Claim claim = node.getBean(ClaimRun.class)
                .claim(DailyJobs.PLAIN, day, other, Requester.person(admin, "밀린 날을 돌려요"))
                .orElseThrow();
        JobRepository repository = node.getBean(JobRepository.class);
        JobExecution run = repository.createJobExecution(
                repository.createJobInstance(DailyJobs.PLAIN, Run.identifying(day)),
                Run.parametersOf(claim),
                new ExecutionContext());
        run.setStatus(BatchStatus.STARTED);
        repository.update(run);
        node.getBean(RecordRun.class).began(claim, run.getId());
        return run;
    }

    private static void awaitState(String state) {
        await().atMost(SOON).until(() -> {
            node.getBean(AdvanceCatchUps.class).advance(10);
            return progress().state().equals(state);
        });
    }

    private static Progress progress() {
        return node.getBean(CatchUpProgress.class).of(DailyJobs.PLAIN).orElseThrow();
    }

    private static int completed(List<Identity> days) {
        return (int) days.stream()
                .filter(day -> runs(day).stream().anyMatch(run -> run.endsWith(" COMPLETED")))
                .count();
    }

    /** Cause and outcome of each run. */
    private static List<String> runs(Identity day) {
        return jdbc().sql("""
                        select concat(cause, ' ', coalesce(outcome, '')) from run_request
                        where job_name = ? and identity = ? order by fence
                        """)
                .params(DailyJobs.PLAIN, day.text())
                .query(String.class)
                .list();
    }

    private static int count(String what) {
        return jdbc().sql("select count(*) from " + what).query(Integer.class).single();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }
}
