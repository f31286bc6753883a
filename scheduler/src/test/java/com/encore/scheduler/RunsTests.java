package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.batch.Draining;
import com.encore.batch.Run;
import com.encore.operations.Cause;
import com.encore.operations.Claim;
import com.encore.operations.ClaimRun;
import com.encore.operations.CommandRefused;
import com.encore.operations.Fence;
import com.encore.operations.Fenced;
import com.encore.operations.Guards;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.NodeId;
import com.encore.operations.RecordRun;
import com.encore.operations.Requester;
import com.encore.operations.TakeOver;
import com.encore.operations.WantStop;
import com.encore.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One piece of work is one run at a time, on two nodes, whatever happens to either. */
class RunsTests {

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());
    private static final Requester ADMIN = Requester.person(new MemberId(7), "because I say so");
    private static final long NO_REAL_ONE = 1_000_000_000;
    private static final Duration SOON = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext leaving;
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext two;

    @BeforeAll
    static void startNodes() {
        // within one JVM the node started last lends Quartz its connections, so it is the one that stays
        leaving = TestNode.start();
        one = TestNode.start();
        two = TestNode.start();
    }

    @AfterAll
    static void stopThem() {
        leaving.close();
        one.close();
        two.close();
    }

    @Test
    void doesAPieceOfWorkOnceAndSaysSoWhenAskedAgain() {
        long project = project();
        assertThat(start(two, project)).isInstanceOf(Launch.Started.class);
        awaitEnd(project, "COMPLETED");
        assertThat(counted(project)).isEqualTo(CountingJob.all());
        assertThat(start(one, project)).isEqualTo(new Launch.AlreadyDone());
    }

    @Test
    void givesOneRunToAThousandWhoWantItAtOnceOnTwoNodes() throws InterruptedException {
        long project = project();
        CountDownLatch all = new CountDownLatch(1);
        CountingJob.before(project, number -> hold(all));
        List<Race.Result<Launch>> results = Race.of(1_000, i -> start(i % 2 == 0 ? one : two, project));
        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results)
                .extracting(Race.Result::value)
                .filteredOn(Launch.Started.class::isInstance)
                .hasSize(1);
        all.countDown();
        awaitEnd(project, "COMPLETED");
        assertThat(executions(project)).isEqualTo(1);
        assertThat(counted(project)).isEqualTo(CountingJob.all());
    }

    @Test
    void givesOneRunToAThousandWhoRestartAtOnceOnTwoNodes() throws InterruptedException {
        long project = project();
        AtomicInteger fails = new AtomicInteger(1);
        CountDownLatch all = new CountDownLatch(1);
        CountingJob.before(project, number -> {
            if (number == 35 && fails.getAndDecrement() > 0) {
                throw new IllegalStateException("as the test wants it");
            }
        });
        start(one, project);
        awaitEnd(project, "FAILED");
        long failed = lastExecution(project);
        CountingJob.before(project, number -> hold(all));
        List<Race.Result<Launch>> results = Race.of(
                1_000, i -> (i % 2 == 0 ? one : two).getBean(JobControl.class).restart(failed, ADMIN));
        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results)
                .extracting(Race.Result::value)
                .filteredOn(Launch.Started.class::isInstance)
                .hasSize(1);
        all.countDown();
        awaitEnd(project, "COMPLETED");
        assertThat(executions(project)).isEqualTo(2);
        assertThat(counted(project)).isEqualTo(CountingJob.all());
    }

    /** Without lock and guard, which is what makes the tests above mean something. */
    @Test
    void springBatchAloneLetsSeveralRestartsThrough() throws InterruptedException {
        Job job = one.getBean(CountingJob.NAME, Job.class);
        int most = 0;
        for (int trial = 0; trial < 10 && most < 2; trial++) {
            long project = project();
            CountingJob.before(project, number -> {
                throw new IllegalStateException("as the test wants it");
            });
            start(one, project);
            awaitEnd(project, "FAILED");
            Claim nobodys = new Claim(CountingJob.NAME, Identity.project(project), 99, NodeId.random(), 0);
            Race.of(8, i -> one.getBean(JobOperator.class).start(job, Run.parametersOf(nobodys)));
            most = Math.max(most, restarts(project));
        }
        assertThat(most).isGreaterThan(1);
    }

    @Test
    void takesAFailedRunUpAgainByItselfWhenTheFailurePasses() {
        long project = project();
        AtomicInteger fails = new AtomicInteger(2);
        CountingJob.before(project, number -> {
            if (number == 55 && fails.getAndDecrement() > 0) {
                throw new CannotAcquireLockException("a deadlock");
            }
        });
        start(one, project);
        await().atMost(SOON).until(() -> outcome(project).equals("COMPLETED"));
        assertThat(executions(project)).isEqualTo(3);
        assertThat(counted(project)).isEqualTo(CountingJob.all());
    }

    @Test
    void stopsAtTheNextChunkAndIsNotStartedAgainBeforeTheOwnerSaysThatItStopped() throws InterruptedException {
        long project = project();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountingJob.before(project, number -> {
            if (number == 25) {
                reached.countDown();
                hold(goOn);
            }
        });
        start(one, project);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        long execution = lastExecution(project);
        two.getBean(JobControl.class).stop(execution, ADMIN);

        assertThat(two.getBean(JobControl.class).restart(execution, ADMIN)).isEqualTo(new Launch.AlreadyRunning());
        goOn.countDown();
        awaitEnd(project, "STOPPED");
        assertThat(counted(project)).hasSize(30);
        assertThat(status(execution)).isEqualTo(BatchStatus.STOPPED);

        assertThat(two.getBean(JobControl.class).restart(execution, ADMIN)).isInstanceOf(Launch.Started.class);
        awaitEnd(project, "COMPLETED");
        assertThat(counted(project)).isEqualTo(CountingJob.all());
    }

    @Test
    void takesUpWhatADeadNodeLeftWithNobodyTypingAnything() {
        long project = project();
        // the node claimed the work, was killed in the middle of it, and is not known to anybody any more
        Claim claim = one.getBean(ClaimRun.class)
                .claim(CountingJob.NAME, Identity.project(project), NodeId.random(), Requester.the(Cause.CLOCK, ""))
                .orElseThrow();
        JobRepository repository = one.getBean(JobRepository.class);
        JobExecution dead = repository.createJobExecution(
                repository.createJobInstance(CountingJob.NAME, Run.identifying(Identity.project(project))),
                Run.parametersOf(claim),
                new ExecutionContext());
        dead.setStatus(BatchStatus.STARTED);
        repository.update(dead);
        one.getBean(RecordRun.class).began(claim, dead.getId());

        await().atMost(SOON).until(() -> outcome(project).equals("COMPLETED"));
        assertThat(status(dead.getId())).isEqualTo(BatchStatus.FAILED);
        assertThat(counted(project)).isEqualTo(CountingJob.all());
    }

    @Test
    void leavesAloneWhatSomebodyWantedStoppedThoughItsOwnerDiedOrLeft() {
        NodeId owner = aNodeThatSeemsToLive();
        Claim died = claimed(owner);
        Claim left = claimed(owner);
        Claim unstopped = claimed(owner);
        for (Claim stopped : List.of(died, left)) {
            one.getBean(WantStop.class).want(NO_REAL_ONE + stopped.request(), ADMIN);
        }

        takeOver(died);
        takeOver(unstopped);
        one.getBean(RecordRun.class).ended(left, RecordRun.Outcome.STOPPED, Duration.ZERO);

        assertThat(isWantedAgain(died)).isFalse();
        assertThat(isWantedAgain(left)).isFalse();
        assertThat(isWantedAgain(unstopped)).isTrue();
    }

    @Test
    void takesUpWhatDiedBetweenAnInstanceAndItsFirstExecution() {
        long project = project();
        one.getBean(JobRepository.class)
                .createJobInstance(CountingJob.NAME, Run.identifying(Identity.project(project)));
        start(two, project);
        awaitEnd(project, "COMPLETED");
    }

    @Test
    void neverTakesOverFromANodeThatLives() throws InterruptedException {
        long project = project();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountingJob.before(project, number -> {
            reached.countDown();
            hold(goOn);
        });
        start(one, project);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        Guards.Guard held = two.getBean(Guards.class)
                .of(CountingJob.NAME, Identity.project(project))
                .orElseThrow();

        assertThat(two.getBean(Reconciler.class).endIfOwnerIsDead(held)).isFalse();
        assertThatThrownBy(() -> two.getBean(JobControl.class).recover(lastExecution(project), ADMIN))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(CommandRefused.Why.STILL_RUNNING));
        goOn.countDown();
        awaitEnd(project, "COMPLETED");
        assertThat(executions(project)).isEqualTo(1);
    }

    @Test
    void letsAnOwnerThatWasTakenOverCommitNothingMore() throws InterruptedException {
        long project = project();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountingJob.before(project, number -> {
            if (number == 21) {
                reached.countDown();
                hold(goOn);
            }
        });
        // the check of the fence comes first in a chunk, so the takeover waits for the chunk under way
        start(one, project);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        Guards.Guard held = two.getBean(Guards.class)
                .of(CountingJob.NAME, Identity.project(project))
                .orElseThrow();
        assertThat(two.getBean(TakeOver.class).takeOver(held, null, NodeId.random(), "the test says it is dead"))
                .as("not in the middle of a commit")
                .isFalse();
        CountingJob.before(project, number -> {});
        goOn.countDown();
        awaitEnd(project, "COMPLETED");

        Claim old = two.getBean(ClaimRun.class)
                .claim(CountingJob.NAME, Identity.project(project()), NodeId.random(), ADMIN)
                .orElseThrow();
        Guards.Guard mine =
                two.getBean(Guards.class).of(old.job(), old.identity()).orElseThrow();
        assertThat(two.getBean(TakeOver.class).takeOver(mine, null, NodeId.random(), "the test says it is dead"))
                .isTrue();
        TransactionTemplate transaction = two.getBean(TransactionTemplate.class);
        Fence fence = two.getBean(Fence.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> fence.require(old.job(), old.identity(), old.fence())))
                .isInstanceOf(Fenced.class);
    }

    @Test
    void resolvesARunWhoseOutcomeWasLost() {
        long project = project();
        CountingJob.before(project, number -> {
            if (number == 15) {
                throw new IllegalStateException("as the test wants it");
            }
        });
        start(one, project);
        awaitEnd(project, "FAILED");
        long execution = lastExecution(project);
        jdbc().sql("update BATCH_JOB_EXECUTION set STATUS = 'UNKNOWN' where JOB_EXECUTION_ID = ?")
                .param(execution)
                .update();
        CountingJob.undisturbed(project);

        // nobody holds it, so the next look at what is left ends it without being asked
        await().atMost(SOON).until(() -> status(execution) == BatchStatus.FAILED);
        assertThat(one.getBean(JobControl.class).restart(execution, ADMIN)).isInstanceOf(Launch.Started.class);
        awaitEnd(project, "COMPLETED");
    }

    @Test
    void putsItsRunsDownWhenItIsToldToStopAndAnotherTakesThemUp() throws InterruptedException {
        long project = project();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        Draining draining = leaving.getBean(Draining.class);
        CountingJob.before(project, number -> {
            if (number == 12) {
                reached.countDown();
                hold(closing);
            }
        });
        start(leaving, project);
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        Thread stopping = Thread.ofPlatform().start(leaving::close);
        await().atMost(SOON).until(draining::began);
        closing.countDown();
        stopping.join();

        await().atMost(SOON).until(() -> outcome(project).equals("COMPLETED"));
        assertThat(executions(project)).isEqualTo(2);
        assertThat(counted(project)).isEqualTo(CountingJob.all());
        assertThat(open()).isZero();
    }

    @Test
    void givesARunUpForGoodOnlyWhenNobodyWorksOnIt() {
        long project = project();
        CountingJob.before(project, number -> {
            throw new IllegalStateException("as the test wants it");
        });
        start(one, project);
        awaitEnd(project, "FAILED");
        long execution = lastExecution(project);
        one.getBean(JobControl.class).abandon(execution, ADMIN);

        assertThat(one.getBean(JobControl.class).restart(execution, ADMIN)).isInstanceOf(Launch.NeedsAttention.class);
        assertThat(jdbc().sql("select action from operation_audit where execution_id = ? order by id")
                        .param(execution)
                        .query(String.class)
                        .list())
                .contains("abandon", "restart");
    }

    private static NodeId aNodeThatSeemsToLive() {
        NodeId node = NodeId.random();
        jdbc().sql("""
                        insert into node (id, name, roles, version, started_at, beat_at, skew_ms, deciding)
                        values (?, 'elsewhere', 'jobs', 'test', utc_timestamp(6),
                          date_add(utc_timestamp(6), interval 1 hour), 0, true)
                        """).param(node.value()).update();
        return node;
    }

    /** Under way, by a number that no real execution has. */
    private static Claim claimed(NodeId owner) {
        Claim claim = one.getBean(ClaimRun.class)
                .claim(CountingJob.NAME, Identity.project(project()), owner, ADMIN)
                .orElseThrow();
        one.getBean(RecordRun.class).began(claim, NO_REAL_ONE + claim.request());
        return claim;
    }

    private static void takeOver(Claim claim) {
        Guards.Guard held =
                one.getBean(Guards.class).of(claim.job(), claim.identity()).orElseThrow();
        assertThat(one.getBean(TakeOver.class).takeOver(held, null, NodeId.random(), "the test says it is dead"))
                .isTrue();
    }

    /** Waiting to be taken up, or taken up already. */
    private static boolean isWantedAgain(Claim claim) {
        return jdbc().sql(
                                "select count(*) from job_guard where identity = ? and (resume_at is not null or owner is not null)")
                        .param(claim.identity().text())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Launch start(ConfigurableApplicationContext node, long project) {
        return node.getBean(JobControl.class).start(CountingJob.NAME, Identity.project(project), ADMIN);
    }

    private static void awaitEnd(long project, String outcome) {
        await().atMost(SOON).until(() -> outcome(project).equals(outcome));
    }

    private static String outcome(long project) {
        return jdbc().sql("select coalesce(outcome, '') from run_request where identity = ? order by id desc limit 1")
                .param("project=" + project)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static long lastExecution(long project) {
        return jdbc().sql("select max(execution_id) from run_request where identity = ?")
                .param("project=" + project)
                .query(Long.class)
                .single();
    }

    private static int executions(long project) {
        return jdbc().sql("select count(execution_id) from run_request where identity = ?")
                .param("project=" + project)
                .query(Integer.class)
                .single();
    }

    private static int restarts(long project) {
        JobRepository repository = one.getBean(JobRepository.class);
        return repository
                        .getJobExecutions(
                                repository.getJobInstance(CountingJob.NAME, Run.identifying(Identity.project(project))))
                        .size()
                - 1;
    }

    private static int open() {
        return jdbc().sql(
                        "select count(*) from BATCH_JOB_EXECUTION where STATUS in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')")
                .query(Integer.class)
                .single();
    }

    private static BatchStatus status(long execution) {
        return two.getBean(JobRepository.class).getJobExecution(execution).getStatus();
    }

    private static List<Long> counted(long project) {
        return CountingJob.counted(jdbc(), project);
    }

    private static JdbcClient jdbc() {
        return two.getBean(JdbcClient.class);
    }

    private static long project() {
        return NEXT.incrementAndGet();
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
