package com.encore.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.account.AdminsOnly;
import com.encore.account.MemberId;
import com.encore.account.People;
import com.encore.account.Reason;
import com.encore.account.Role;
import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.operations.Identity;
import com.encore.project.ProjectId;
import com.encore.testing.DomainTest;
import com.encore.testing.Stage;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class MissingRunsTests {

    private static final AtomicLong NEXT = new AtomicLong();
    private static final String EVERY_MINUTE = "0 * * * * ?";

    @Autowired
    WatchSchedule watch;

    @Autowired
    WatchDeadlines deadlines;

    @Autowired
    JudgeRuns judge;

    @Autowired
    MissingRuns missing;

    @Autowired
    ExcuseRun excusing;

    @Autowired
    People people;

    @Autowired
    Stage stage;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private String job;

    @BeforeEach
    void nameAJob() {
        job = "watched-" + NEXT.incrementAndGet();
    }

    @Test
    void blamesNobodyForTheTimeBeforeAScheduleWasFirstSeen() {
        assertThat(watch.lookedUntil(job, EVERY_MINUTE)).isEqualTo(clock.instant());
    }

    @Test
    void beginsAnewWhenAScheduleIsAnotherThanItWas() {
        watch.lookedUntil(job, EVERY_MINUTE);
        clock.advance(Duration.ofMinutes(3));
        assertThat(watch.lookedUntil(job, EVERY_MINUTE)).isBefore(clock.instant());
        assertThat(watch.lookedUntil(job, "0 10 4 * * ?")).isEqualTo(clock.instant());
    }

    @Test
    void findsARunThatDidNotBeginOnceItIsLateAndNotBefore() {
        due(date());
        clock.advance(Duration.ofSeconds(59));
        judge.judge(Set.of());
        assertThat(mine()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        judge.judge(Set.of());
        judge.judge(Set.of());
        assertThat(mine()).singleElement().satisfies(run -> {
            assertThat(run.isMissing()).isTrue();
            assertThat(run.paused()).isFalse();
        });
    }

    @Test
    void saysThatAPausedScheduleIsTheCause() {
        due(date());
        clock.advance(Duration.ofMinutes(5));
        judge.judge(Set.of(job));
        assertThat(mine())
                .singleElement()
                .satisfies(run -> assertThat(run.paused()).isTrue());
    }

    @Test
    void forgetsWhatWasDoneInTimeAndKeepsWhatCameLate() {
        Identity inTime = date();
        due(inTime);
        ran(inTime, clock.instant().plusSeconds(30));
        clock.advance(Duration.ofMinutes(10));
        judge.judge(Set.of());
        assertThat(stateOf(inTime)).isEmpty();

        Identity late = date();
        due(late);
        clock.advance(Duration.ofMinutes(10));
        judge.judge(Set.of());
        assertThat(stateOf(late)).contains("MISSING");
        ran(late, clock.instant());
        judge.judge(Set.of());
        assertThat(stateOf(late)).contains("LATE");
        assertThat(mine()).isEmpty();
        assertThat(missing.over(null, 5)).extracting(MissingRun::identity).contains(late);
    }

    @Test
    void leavesARunThatHasBegunToSpeakForItself() {
        Identity about = date();
        due(about);
        run(about, null, null);
        clock.advance(Duration.ofMinutes(30));
        judge.judge(Set.of());
        assertThat(stateOf(about)).contains("BEGUN");
    }

    @Test
    void expectsOneAtATimeOfAJobWhoseNextRingMakesUpForTheLast() {
        Instant start = clock.instant();
        List<Expectation> minutes = List.of(
                new Expectation(Identity.minute(start), start),
                new Expectation(Identity.minute(start.plusSeconds(60)), start.plusSeconds(60)));
        watch.lookedUntil(job, EVERY_MINUTE);
        watch.expect(job, true, minutes, start);
        watch.expect(job, true, minutes, start);
        clock.advance(Duration.ofMinutes(10));
        judge.judge(Set.of());
        assertThat(mine())
                .singleElement()
                .satisfies(run ->
                        assertThat(run.identity()).isEqualTo(minutes.getLast().identity()));

        ran(Identity.minute(start.plusSeconds(600)), clock.instant());
        judge.judge(Set.of());
        assertThat(mine()).isEmpty();
    }

    @Test
    void letsAnAdminSayOnceWhyARunNeedNotBeMadeUpFor() {
        due(date());
        clock.advance(Duration.ofMinutes(6));
        judge.judge(Set.of());
        long id = mine().getFirst().id();
        MemberId fan = people.register(People.newEmail(), Role.FAN);
        MemberId admin = people.register(People.newEmail(), Role.ADMIN);

        assertThatThrownBy(() -> excusing.excuse(id, order(fan, "괜찮아요"))).isInstanceOf(AdminsOnly.class);
        Order first = order(admin, "그날은 쉬었어요");
        assertThat(excusing.excuse(id, first).done()).isTrue();
        assertThat(excusing.excuse(id, first)).isEqualTo(Outcome.done("run-excuse"));
        assertThat(excusing.excuse(id, order(admin, "또")).key()).isEqualTo("refusal.someone-was-first");

        assertThat(mine()).isEmpty();
        assertThat(jdbc.sql(
                                "select reason from operation_audit where action = 'run-excuse' and job_name = ? order by id")
                        .param(job)
                        .query(String.class)
                        .list())
                .containsExactly("그날은 쉬었어요", "또");
        judge.judge(Set.of());
        assertThat(mine()).isEmpty();
    }

    @Test
    void findsADeadlineNobodyActsOnAndTakesItBackWhenItIsMoved() {
        deadlines.expect();
        ProjectId project = stage.project(Duration.ofDays(7));
        clock.advance(Duration.ofDays(7));
        deadlines.expect();
        clock.advance(Duration.ofMinutes(5));
        judge.judge(Set.of());
        assertThat(deadline(project)).contains("MISSING");

        jdbc.sql("update project set closes_at = ? where id = ?")
                .params(clock.instant().plus(Duration.ofDays(1)), project.value())
                .update();
        deadlines.expect();
        assertThat(deadline(project)).isEmpty();
    }

    private static Order order(MemberId by, String why) {
        return new Order(by, Order.newToken(), new Reason(why));
    }

    private Identity date() {
        return Identity.date(LocalDate.of(2027, 1, 1).plusDays(NEXT.incrementAndGet()));
    }

    private void due(Identity about) {
        watch.lookedUntil(job, EVERY_MINUTE);
        watch.expect(job, false, List.of(new Expectation(about, clock.instant())), clock.instant());
    }

    private void ran(Identity about, Instant at) {
        run(about, at, "COMPLETED");
    }

    private void run(Identity about, Instant ended, String outcome) {
        jdbc.sql("""
                        insert into run_request (job_name, identity, fence, cause, reason, node, requested_at, ended_at,
                          outcome) values (?, ?, ?, 'CLOCK', '', 'none', ?, ?, ?)
                        """)
                .param(job)
                .param(about.text())
                .param(NEXT.incrementAndGet())
                .param(clock.instant())
                .param(ended)
                .param(outcome)
                .update();
    }

    private List<MissingRun> mine() {
        return missing.missing(500).stream()
                .filter(run -> run.job().equals(job))
                .toList();
    }

    private List<String> stateOf(Identity about) {
        return jdbc.sql("select state from expected_run where job_name = ? and identity = ?")
                .params(job, about.text())
                .query(String.class)
                .list();
    }

    private List<String> deadline(ProjectId project) {
        return jdbc.sql("select state from expected_run where job_name = 'close-funding' and identity = ?")
                .param("project=" + project.value())
                .query(String.class)
                .list();
    }
}
