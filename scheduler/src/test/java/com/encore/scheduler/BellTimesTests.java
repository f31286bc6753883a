package com.encore.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerUtils;
import org.quartz.spi.OperableTrigger;

/** What a ring is about follows from when it should have been, in Seoul, wherever the server believes it stands. */
class BellTimesTests {

    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void standInAZoneThatChangesItsClocks() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void goBack() {
        TimeZone.setDefault(before);
    }

    @Test
    void ringsAtTheSameTimeInSeoulAcrossBothChangesOfTheServersClock() {
        OperableTrigger bell = (OperableTrigger) TriggerBuilder.newTrigger()
                .withSchedule(ScheduledJobs.schedule("0 10 4 * * ?", CronBell.Missed.RING_ONCE))
                .startAt(Date.from(Instant.parse("2026-01-01T00:00:00Z")))
                .build();
        List<Date> rings = TriggerUtils.computeFireTimes(bell, null, 365);

        assertThat(rings)
                .extracting(ring -> ring.toInstant().atZone(Seoul.ZONE).toLocalTime())
                .containsOnly(LocalTime.of(4, 10));
        assertThat(rings)
                .extracting(ring -> Seoul.dateOf(ring.toInstant()))
                .doesNotHaveDuplicates()
                .hasSize(365);
    }

    @Test
    void takesTheBusinessDateFromWhenItShouldHaveRungNotFromWhenItDid() {
        JobExecutionContext ring = ring("2026-03-07T15:00:00Z");
        assertThat(LauncherJob.identity(IdentityKind.DATE, new JobDataMap(), ring))
                .isEqualTo(Identity.date(LocalDate.of(2026, 3, 8)));
    }

    @Test
    void isAboutTheDayBeforeWhereTheJobSaysSo() {
        JobDataMap data = new JobDataMap();
        data.put(LauncherJob.DAYS_BACK, "1");
        assertThat(LauncherJob.identity(IdentityKind.DATE, data, ring("2026-03-07T18:30:00Z")))
                .isEqualTo(Identity.date(LocalDate.of(2026, 3, 7)));
    }

    @Test
    void keepsTheOriginalBusinessDateWhenANodeDiedOverIt() {
        JobExecutionContext again = ring("2026-03-09T03:00:00Z");
        JobDataMap data = new JobDataMap();
        data.put(
                Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS,
                String.valueOf(Instant.parse("2026-03-07T14:59:59Z").toEpochMilli()));
        when(again.isRecovering()).thenReturn(true);
        when(again.getMergedJobDataMap()).thenReturn(data);

        assertThat(LauncherJob.identity(IdentityKind.DATE, data, again))
                .isEqualTo(Identity.date(LocalDate.of(2026, 3, 7)));
    }

    @Test
    void namesAMinuteByItsBeginning() {
        assertThat(LauncherJob.identity(IdentityKind.MINUTE, new JobDataMap(), ring("2026-03-08T06:59:59.900Z")))
                .isEqualTo(Identity.minute(Instant.parse("2026-03-08T06:59:00Z")));
    }

    private static JobExecutionContext ring(String scheduled) {
        JobExecutionContext context = mock(JobExecutionContext.class);
        when(context.getScheduledFireTime()).thenReturn(Date.from(Instant.parse(scheduled)));
        return context;
    }
}
