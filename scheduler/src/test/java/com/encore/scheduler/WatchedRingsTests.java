package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.account.Email;
import com.encore.account.People;
import com.encore.account.Role;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Requester;
import com.encore.testing.Mailbox;
import com.encore.testing.TestClock;
import com.encore.time.Seoul;
import com.encore.watch.AlertKind;
import com.encore.watch.AlertList;
import com.encore.watch.MissingRun;
import com.encore.watch.MissingRuns;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock goes on and Quartz, which follows another one, does not ring. */
class WatchedRingsTests {

    private static final Email MAIL = People.newEmail();

    private static ConfigurableApplicationContext node;

    @BeforeAll
    static void startNode() {
        node = TestNode.start();
        node.getBean(People.class).register(MAIL, Role.ADMIN);
        node.getBean(ExpectedRings.class).look();
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @Test
    void reckonsRingsFromTheScheduleInSeoulsTime() {
        assertThat(ExpectedRings.rings(
                        "0 30 3 * * ?", Instant.parse("2026-11-26T00:00:00Z"), Instant.parse("2026-11-28T18:30:00Z")))
                .containsExactly(
                        Instant.parse("2026-11-26T18:30:00Z"),
                        Instant.parse("2026-11-27T18:30:00Z"),
                        Instant.parse("2026-11-28T18:30:00Z"));
    }

    @Test
    void flagsARunWithinTwoMinutesOfWhenItShouldHaveBegunAndForgetsItWhenItIsMadeUpFor() throws SchedulerException {
        TestClock clock = node.getBean(TestClock.class);
        LocalDate day = Seoul.dateOf(clock.instant()).plusDays(1);
        Instant due = Seoul.startOf(day).plus(Duration.ofMinutes(4 * 60 + 10));
        clock.advance(Duration.between(clock.instant(), due.plus(Duration.ofSeconds(50))));
        node.getBean(ExpectedRings.class).look();
        assertThat(missing("tidy", day)).as("not late yet").isEmpty();

        // late after a minute; its watch rings every 30 s, and so does what tells people
        clock.advance(Duration.ofSeconds(10));
        await().atMost(Duration.ofSeconds(110)).until(() -> isAlerted("tidy", day));
        assertThat(missing("tidy", day)).hasSize(1);
        assertThat(node.getBean(Mailbox.class).of(MAIL.value()))
                .filteredOn(letter -> letter.value("items").contains("tidy date=" + day))
                .hasSize(1);

        node.getBean(JobControl.class).start("tidy", Identity.date(day), Requester.the(Cause.PERSON, "made up for"));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            node.getBean(ExpectedRings.class).look();
            return missing("tidy", day).isEmpty();
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> !isAlerted("tidy", day));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            node.getBean(ExpectedRings.class).look();
            return node.getBean(MissingRuns.class).over(null, 50).stream()
                    .map(MissingRun::identity)
                    .anyMatch(Identity.date(day)::equals);
        });
    }

    @Test
    void saysThatAPausedScheduleIsWhy() throws SchedulerException {
        Scheduler scheduler = node.getBean(Scheduler.class);
        scheduler.pauseTrigger(ScheduledJobs.bellOf("reconcile-payments"));
        try {
            TestClock clock = node.getBean(TestClock.class);
            node.getBean(ExpectedRings.class).look();
            LocalDate day = Seoul.dateOf(clock.instant()).plusDays(1);
            clock.advance(Duration.between(clock.instant(), Seoul.startOf(day).plus(Duration.ofHours(3 + 1))));
            node.getBean(ExpectedRings.class).look();
            assertThat(missing("reconcile-payments", day.minusDays(1)))
                    .singleElement()
                    .satisfies(run -> assertThat(run.paused()).isTrue());
        } finally {
            scheduler.resumeTrigger(ScheduledJobs.bellOf("reconcile-payments"));
            node.getBean(JdbcClient.class)
                    .sql("delete from expected_run where job_name = 'reconcile-payments'")
                    .update();
        }
    }

    private static List<MissingRun> missing(String job, LocalDate day) {
        return node.getBean(MissingRuns.class).missing(500).stream()
                .filter(run -> run.job().equals(job) && run.identity().equals(Identity.date(day)))
                .toList();
    }

    private static boolean isAlerted(String job, LocalDate day) {
        return node.getBean(AlertList.class).open(500).stream()
                .anyMatch(alert ->
                        alert.kind() == AlertKind.RUN_MISSING && alert.thing().equals(job + " date=" + day));
    }
}
