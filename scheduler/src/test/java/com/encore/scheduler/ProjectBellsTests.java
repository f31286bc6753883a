package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.MemberId;
import com.encore.project.CallOff;
import com.encore.project.MoveDeadline;
import com.encore.project.PeriodChanged;
import com.encore.project.ProjectId;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A project's bells hang where its row says, whatever happens to the row. */
class ProjectBellsTests {

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void startNode() {
        node = TestNode.start();
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @Test
    void hangsTheBellOfADeadlineAndMovesItWithIt() throws SchedulerException {
        ProjectId project = stage().project(Duration.ofDays(7));
        changed(project);
        assertThat(ringsAt(ProjectBells.CLOSE, project)).contains(deadline(project));

        move(project, Duration.ofDays(9));
        assertThat(ringsAt(ProjectBells.CLOSE, project)).contains(deadline(project));

        move(project, Duration.ofDays(1));
        assertThat(ringsAt(ProjectBells.CLOSE, project)).contains(deadline(project));
    }

    @Test
    void followsADeadlineItsArtistMovesLaterEarlierAndIntoThePast() throws SchedulerException {
        ProjectId project = stage().project(Duration.ofDays(7));
        Instant now = node.getBean(TestClock.class).instant();
        // no period may be made shorter than periods are
        jdbc().sql("update project set opens_at = date_sub(opens_at, interval 30 day) where id = ?")
                .param(project.value())
                .update();

        moveByItsArtist(project, now.plus(Duration.ofDays(20)));
        assertThat(ringsAt(ProjectBells.CLOSE, project)).contains(deadline(project));
        moveByItsArtist(project, now.plus(Duration.ofDays(8)));
        assertThat(ringsAt(ProjectBells.CLOSE, project)).contains(deadline(project));

        moveByItsArtist(project, now.minus(Duration.ofDays(1)));
        assertThat(deadline(project)).as("the past is now").isBetween(now, now.plusMillis(1));
        assertRingsOrRangAt(now, project);
    }

    @Test
    void ringsAtOnceForWhatItsArtistCallsOff() throws SchedulerException {
        ProjectId project = stage().project(Duration.ofDays(7));
        Instant now = node.getBean(TestClock.class).instant();

        node.getBean(CallOff.class).callOff(artistOf(project), project, "출연자가 다쳤어요");

        assertRingsOrRangAt(now, project);
    }

    @Test
    void takesTheBellDownWhenTheProjectIsOver() throws SchedulerException {
        ProjectId project = stage().project(Duration.ofDays(7));
        changed(project);
        assertThat(ringsAt(ProjectBells.CLOSE, project)).isPresent();

        node.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            become(project, "CANCELLED");
            node.publishEvent(new PeriodChanged(project));
        });
        assertThat(ringsAt(ProjectBells.CLOSE, project)).isEmpty();
    }

    @Test
    void leavesTheBellAloneWhenTheMoveIsRolledBack() throws SchedulerException {
        ProjectId project = stage().project(Duration.ofDays(7));
        changed(project);
        Instant before = deadline(project);
        node.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc().sql("update project set closes_at = date_add(closes_at, interval 1 day) where id = ?")
                    .param(project.value())
                    .update();
            node.publishEvent(new PeriodChanged(project));
            status.setRollbackOnly();
        });
        assertThat(ringsAt(ProjectBells.CLOSE, project)).contains(before);
    }

    @Test
    void hangsABellForTheStartOfWhatIsApproved() throws SchedulerException {
        ProjectId project = stage().project(Duration.ofDays(7));
        node.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            become(project, "APPROVED");
            jdbc().sql("update project set opens_at = date_add(opens_at, interval 2 day) where id = ?")
                    .param(project.value())
                    .update();
            node.publishEvent(new PeriodChanged(project));
        });
        assertThat(ringsAt(ProjectBells.OPEN, project)).isPresent();
        assertThat(ringsAt(ProjectBells.CLOSE, project)).isEmpty();
    }

    private static void moveByItsArtist(ProjectId project, Instant to) {
        node.getBean(MoveDeadline.class).move(artistOf(project), project, versionOf(project), to, "공연장 사정으로 옮겨요");
    }

    /** A bell whose time has come may ring before anybody looks at it; then it has asked for the closing. */
    private static void assertRingsOrRangAt(Instant time, ProjectId project) throws SchedulerException {
        Optional<Instant> bell = ringsAt(ProjectBells.CLOSE, project);
        if (bell.isPresent()) {
            assertThat(bell.get()).isBetween(time, time.plusMillis(1));
        } else {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> jdbc().sql("select count(*) from run_request where job_name = ? and identity = ?")
                                    .params(ProjectBells.CLOSE, "project=" + project.value())
                                    .query(Integer.class)
                                    .single()
                            > 0);
        }
    }

    private static MemberId artistOf(ProjectId project) {
        return new MemberId(number("artist_id", project));
    }

    private static long versionOf(ProjectId project) {
        return number("version", project);
    }

    private static long number(String column, ProjectId project) {
        return jdbc().sql("select " + column + " from project where id = ?")
                .param(project.value())
                .query(Long.class)
                .single();
    }

    private static void become(ProjectId project, String state) {
        jdbc().sql("update project set state = ? where id = ?")
                .params(state, project.value())
                .update();
        jdbc().sql("insert into project_history (project_id, to_state, reason, at) values (?, ?, 'staged', ?)")
                .params(project.value(), state, node.getBean(TestClock.class).instant())
                .update();
    }

    private static void move(ProjectId project, Duration fromNow) {
        node.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc().sql("update project set closes_at = ? where id = ?")
                    .params(node.getBean(TestClock.class).instant().plus(fromNow), project.value())
                    .update();
            node.publishEvent(new PeriodChanged(project));
        });
    }

    private static void changed(ProjectId project) {
        node.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> node.publishEvent(new PeriodChanged(project)));
    }

    private static Instant deadline(ProjectId project) {
        Instant exact = jdbc().sql("select closes_at from project where id = ?")
                .param(project.value())
                .query(Instant.class)
                .single();
        // Quartz keeps milliseconds, and rings not before the time
        return Instant.ofEpochMilli(exact.plusNanos(999_999).toEpochMilli());
    }

    private static Optional<Instant> ringsAt(String job, ProjectId project) throws SchedulerException {
        Trigger bell = node.getBean(Scheduler.class)
                .getTrigger(TriggerKey.triggerKey(job + "-" + project.value(), ProjectBells.GROUP));
        return Optional.ofNullable(bell).map(Trigger::getNextFireTime).map(Date::toInstant);
    }

    private static Stage stage() {
        return node.getBean(Stage.class);
    }

    private static JdbcClient jdbc() {
        return node.getBean(JdbcClient.class);
    }
}
