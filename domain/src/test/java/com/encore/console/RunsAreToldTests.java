package com.encore.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.encore.operations.Cause;
import com.encore.operations.CommandRefused;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import com.encore.operations.Nodes;
import com.encore.operations.Requester;
import com.encore.operations.WantRun;
import com.encore.testing.DomainTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said of a run, of those that go on, and of those that need somebody. */
@DomainTest
class RunsAreToldTests {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Autowired
    RunFile file;

    @Autowired
    RunSteps steps;

    @Autowired
    RunPaces paces;

    @Autowired
    RunsNow now;

    @Autowired
    RunsInNeed inNeed;

    @Autowired
    RunsOfDay days;

    @Autowired
    RunOwners owners;

    @Autowired
    Nodes nodes;

    @Autowired
    WantRun wanting;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    private StagedRuns staged;
    private String job;

    @BeforeEach
    void haveAJob() {
        staged = new StagedRuns(jdbc);
        job = StagedRuns.aJob();
    }

    @Test
    void tellsARunWithItsStepsParametersAndTries() {
        long first = run(1).ended("FAILED", A_MINUTE)
                .saying("java.lang.IllegalStateException: 끝")
                .save();
        long second = run(1).by(Cause.RECOVERY, "FAILED")
                .step("read", 120, 100, 2, A_MINUTE)
                .step("write", 50, 40, 1, A_MINUTE)
                .ended("COMPLETED", A_MINUTE.multipliedBy(2))
                .save();

        RunDetail told = file.of(second);
        assertThat(told.run())
                .returns(RunState.COMPLETED, RunLine::state)
                .returns(170L, RunLine::read)
                .returns(140L, RunLine::written)
                .returns(3L, RunLine::skipped)
                .returns(A_MINUTE.multipliedBy(2), RunLine::took);
        assertThat(told.latest()).isTrue();
        assertThat(told.tries()).extracting(RunLine::id).containsExactly(second, first);
        assertThat(told.parameters()).extracting(RunDetail.Parameter::name).containsExactly("project", "node");
        assertThat(steps.of(told.run().execution())).extracting(StepLine::step).containsExactly("read", "write");
        RunDetail earlier = file.of(first);
        assertThat(earlier.latest()).isFalse();
        assertThat(earlier.exitMessage()).contains("IllegalStateException");
        assertThatExceptionOfType(CommandRefused.class).isThrownBy(() -> file.of(Long.MAX_VALUE));
    }

    @Test
    void holdsARunAgainstTheLastOneCompletedBeforeIt() {
        long completed = run(1).ended("COMPLETED", A_MINUTE).save();
        run(2).ended("FAILED", A_MINUTE).save();
        long third = run(3).ended("COMPLETED", A_MINUTE).save();

        assertThat(file.comparableTo(file.line(third)).orElseThrow().id()).isEqualTo(completed);
        assertThat(file.comparableTo(file.line(completed))).isEmpty();
    }

    @Test
    void countsAPartitionedStepOnceAndMarksItsStraggler() {
        Instant begun = staged.now().minus(Duration.ofMinutes(10));
        long id = run(1).at(begun)
                .step("pay", 300, 300, 0, null)
                .step("pay:partition0", 100, 100, 0, Duration.ofSeconds(60))
                .step("pay:partition1", 100, 100, 0, Duration.ofSeconds(50))
                .step("pay:partition2", 100, 100, 0, null)
                .save();

        RunLine run = file.line(id);
        assertThat(run.written()).isEqualTo(300);
        assertThat(steps.of(run.execution()).stream().filter(StepLine::straggler))
                .extracting(StepLine::partition)
                .containsExactly("partition2");
    }

    @Test
    void reckonsWhatIsLeftFromEarlierRunsAndSaysWhenTheyDoNotHelp() {
        Instant begun = staged.now().minus(Duration.ofMinutes(2));
        assertThat(pace(run(1).at(begun).step("one", 240, 240, 0, null).save()))
                .returns(RunProgress.Basis.NONE, RunProgress::basis)
                .returns(240L, RunProgress::done)
                .returns(null, RunProgress::left);

        run(2).ended("COMPLETED", Duration.ofMinutes(5)).save();
        RunProgress usual = pace(run(3).at(begun).step("one", 240, 240, 0, null).save());
        assertThat(usual.basis()).isEqualTo(RunProgress.Basis.USUAL);
        assertThat(usual.left()).isBetween(Duration.ofSeconds(150), Duration.ofSeconds(180));
        assertThat(usual.perMinute()).isBetween(100L, 121L);

        RunProgress longer =
                pace(run(4).at(staged.now().minus(Duration.ofMinutes(9))).save());
        assertThat(longer).returns(RunProgress.Basis.LONGER, RunProgress::basis).returns(null, RunProgress::left);
        assertThat(paces.of(file.line(run(5).ended("COMPLETED", A_MINUTE).save())))
                .isEmpty();
        assertThat(paces.of(file.line(run(6).notBegun().save()))).isEmpty();
    }

    @Test
    void listsWhatGoesOnAndChangesItsFingerprintWithIt() {
        String before = now.fingerprint();
        assertThat(now.fingerprint()).isEqualTo(before);
        long id = run(1).step("one", 1, 1, 0, null).save();
        assertThat(now.open(50)).extracting(RunLine::id).contains(id);
        String during = now.fingerprint();
        assertThat(during).isNotEqualTo(before);
        jdbc.sql("""
                        update BATCH_STEP_EXECUTION set COMMIT_COUNT = COMMIT_COUNT + 1
                        where JOB_EXECUTION_ID = (select execution_id from run_request where id = ?)
                        """).param(id).update();
        assertThat(now.fingerprint()).isNotEqualTo(during);
    }

    @Test
    void listsWhatWaitsToBeTakenUp() {
        wanting.want(job, Identity.project(5), Requester.the(Cause.SWEEP, "ended"));
        assertThat(now.wanted(1_000))
                .filteredOn(each -> each.job().equals(job))
                .singleElement()
                .returns(Cause.SWEEP, RunsNow.Wanted::cause)
                .returns(Identity.project(5), RunsNow.Wanted::identity);
        jdbc.sql("update job_guard set resume_at = null where job_name = ?")
                .param(job)
                .update();
    }

    @Test
    void callsForSomebodyOnlyWhenNothingElseWillHelp() {
        long failed = run(1).ended("FAILED", A_MINUTE).save();
        run(2).ended("FAILED", A_MINUTE).save();
        run(2).ended("COMPLETED", A_MINUTE).save();
        run(3).ended("FAILED", A_MINUTE).save();
        jdbc.sql("update job_guard set resume_at = utc_timestamp(6) where job_name = ? and identity = 'project=3'")
                .param(job)
                .update();
        run(4).ended("FAILED", "ABANDONED", A_MINUTE).save();
        long stopped = run(5).ended("STOPPED", A_MINUTE).save();
        run(6).save();
        assertThat(ofMine(inNeed.newest(10_000))).containsExactly(stopped, failed);
        jdbc.sql("update job_guard set resume_at = null where job_name = ?")
                .param(job)
                .update();
    }

    @Test
    void takesTheNextDaysRunForOneThatFailedTheDayBefore() {
        staged.run(job, Identity.date(LocalDate.of(2031, 1, 1)))
                .ended("FAILED", A_MINUTE)
                .save();
        staged.run(job, Identity.date(LocalDate.of(2031, 1, 2)))
                .ended("COMPLETED", A_MINUTE)
                .save();
        long last = staged.run(job, Identity.date(LocalDate.of(2031, 1, 3)))
                .ended("FAILED", A_MINUTE)
                .save();
        assertThat(ofMine(inNeed.newest(10_000))).containsExactly(last);
    }

    @Test
    void gathersTheRunsOfADayWithThoseThatBeganBeforeAndGoOn() {
        Instant longAgo = staged.now().minus(Duration.ofDays(3));
        long over = run(1).at(longAgo).ended("COMPLETED", A_MINUTE).save();
        long across = run(2).at(longAgo).ended("FAILED", Duration.ofHours(71)).save();
        long open = run(3).at(longAgo).save();

        RunsOfDay.Day day = days.last(Duration.ofDays(1));
        assertThat(day.spans().stream().filter(span -> span.job().equals(job)))
                .extracting(RunsOfDay.Span::id)
                .containsExactly(across, open)
                .doesNotContain(over);
    }

    @Test
    void provesTheLifeAndDeathOfAnOwnerByTheMeasureOfThoseWhoTakeOver() throws SQLException {
        NodeId beats = staged.node("beats", Duration.ZERO);
        NodeId quiet = staged.node("quiet", Duration.ofSeconds(6));
        NodeId dead = staged.node("dead", Duration.ofSeconds(60));
        NodeId lost = staged.node("lost", Duration.ofMinutes(10));
        NodeId left = staged.node("left", Duration.ofSeconds(1));
        NodeId paused = staged.node("paused", Duration.ofSeconds(60));
        jdbc.sql("update node set gone_at = utc_timestamp(6) where id = ?")
                .param(left.value())
                .update();
        try (Connection connection = database.getConnection()) {
            hold(connection, paused);
            hold(connection, lost);
            assertThat(life(beats)).isEqualTo(RunOwner.Life.BEATS);
            assertThat(life(quiet)).isEqualTo(RunOwner.Life.QUIET);
            assertThat(life(dead)).isEqualTo(RunOwner.Life.DEAD);
            assertThat(life(lost)).isEqualTo(RunOwner.Life.LOST);
            assertThat(life(left)).isEqualTo(RunOwner.Life.LEFT);
            assertThat(life(paused)).isEqualTo(RunOwner.Life.SILENT);
            for (NodeId node : List.of(beats, quiet, dead, lost, left, paused)) {
                assertThat(life(node).isDead())
                        .isEqualTo(nodes.proofOfDeath(node).isPresent());
            }
            assertThat(owners.lately()).extracting(RunOwner::id).contains(beats, dead, left);
            assertThat(owners.of(NodeId.random())).isEmpty();
        } finally {
            jdbc.sql("delete from node where name in ('beats', 'quiet', 'dead', 'lost', 'left', 'paused')")
                    .update();
        }
    }

    private static void hold(Connection connection, NodeId node) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select get_lock(?, 0)")) {
            lock.setString(1, Nodes.lifeLock(node));
            lock.executeQuery();
        }
    }

    private RunOwner.Life life(NodeId node) {
        return owners.of(node).orElseThrow().life();
    }

    private RunProgress pace(long id) {
        return paces.of(file.line(id)).orElseThrow();
    }

    private StagedRuns.Staged run(long project) {
        return staged.run(job, Identity.project(project));
    }

    private List<Long> ofMine(List<RunLine> lines) {
        return lines.stream()
                .filter(line -> line.job().equals(job))
                .map(RunLine::id)
                .toList();
    }
}
