package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.encore.account.MemberId;
import com.encore.operations.CommandRefused;
import com.encore.operations.JobControl;
import com.encore.operations.JobSchedule;
import com.encore.operations.JobSchedule.Ringing;
import com.encore.operations.JobSchedules;
import com.encore.operations.Requester;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What pages are told about the rhythm of jobs is what Quartz keeps. */
class JobSchedulesTests {

    private static final Requester ADMIN = Requester.person(new MemberId(7), "as the test wants it");
    private static final String NIGHTLY = "0 10 4 * * ?";

    private static ConfigurableApplicationContext node;

    private final JobSchedules schedules = node.getBean(JobSchedules.class);
    private final JobControl control = node.getBean(JobControl.class);

    @BeforeAll
    static void startANode() {
        node = TestNode.start();
    }

    @AfterAll
    static void stopIt() {
        node.close();
    }

    @Test
    void tellsTheNextTenRingsInSeoulsTime() {
        assertThat(schedules.rings(NIGHTLY, Instant.parse("2026-11-20T00:00:00Z"), 10))
                .hasSize(10)
                .startsWith(Instant.parse("2026-11-20T19:10:00Z"), Instant.parse("2026-11-21T19:10:00Z"))
                .endsWith(Instant.parse("2026-11-29T19:10:00Z"));
        // Quartz would take 99 minutes for every minute
        for (String none : List.of("now and then", "0 99 5 * * ?", "0 0 98 * * ?", "0 0 5 * * 99")) {
            assertThatThrownBy(() -> schedules.rings(none, Instant.EPOCH, 1))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            refused -> assertThat(refused.why()).isEqualTo(CommandRefused.Why.NOT_A_SCHEDULE));
        }
    }

    @Test
    void followsWhatIsDoneToASchedule() {
        assertThat(tidy().cron()).isEqualTo(NIGHTLY);
        assertThat(tidy().words(Locale.ENGLISH)).contains("every day at 04:10");
        assertThat(tidy().next()).hasSize(10).isSorted();

        control.pause("tidy", ADMIN);
        assertThat(tidy().paused()).isTrue();
        control.changeCron("tidy", "0 20 5 * * ?", ADMIN);
        assertThat(tidy().ringing()).as("a change does not wake it").isEqualTo(Ringing.PAUSED);
        assertThat(tidy().cron()).isEqualTo("0 20 5 * * ?");
        control.resume("tidy", ADMIN);
        assertThat(tidy().ringing()).isEqualTo(Ringing.WAITING);
        control.changeCron("tidy", NIGHTLY, ADMIN);
        assertThat(tidy().cron()).isEqualTo(NIGHTLY);
    }

    @Test
    void knowsWhichJobsHaveARhythm() {
        assertThat(schedules.of("refund-payments")).isEmpty();
        assertThat(schedules.all())
                .extracting(JobSchedule::job)
                .containsAll(List.of("reconcile-payments", "sync-counters", "tidy"));
    }

    private JobSchedule tidy() {
        return schedules.of("tidy").orElseThrow();
    }
}
