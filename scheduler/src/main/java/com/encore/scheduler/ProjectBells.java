package com.encore.scheduler;

import com.encore.project.PeriodChanged;
import com.encore.project.ProjectId;
import com.encore.project.ProjectPeriods;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps one bell for a project's start and one for its deadline, where its row says they are. A bell that could not be
 * hung, or was hung from a row that changed at the same time, is made good by the sweeps.
 */
@Component
class ProjectBells {

    static final String GROUP = "projects";
    static final String OPEN = "open-funding";
    static final String CLOSE = "close-funding";

    private static final long ALMOST_A_MILLISECOND = 999_999;
    private static final Logger LOG = LoggerFactory.getLogger(ProjectBells.class);

    private final Scheduler scheduler;
    private final ProjectPeriods periods;

    ProjectBells(Scheduler scheduler, ProjectPeriods periods) {
        this.scheduler = scheduler;
        this.periods = periods;
    }

    @TransactionalEventListener
    public void follow(PeriodChanged changed) {
        try {
            if (scheduler.checkExists(JobKey.jobKey(OPEN, ScheduledJobs.GROUP))) {
                hang(changed.project());
            } else {
                LOG.debug("no jobs are known yet; the sweep rings for {}", changed.project());
            }
        } catch (SchedulerException failed) {
            LOG.error("bells of {} could not be hung; the sweep rings for it", changed.project(), failed);
        }
    }

    void hang(ProjectId project) throws SchedulerException {
        Optional<ProjectPeriods.Period> seen = periods.of(project);
        for (boolean settled = false; !settled; ) {
            bell(OPEN, project, seen.map(ProjectPeriods.Period::opening).orElse(null));
            bell(CLOSE, project, seen.map(ProjectPeriods.Period::closing).orElse(null));
            Optional<ProjectPeriods.Period> now = periods.of(project);
            settled = now.equals(seen);
            seen = now;
        }
    }

    private void bell(String job, ProjectId project, @Nullable Instant at) throws SchedulerException {
        TriggerKey key = TriggerKey.triggerKey(job + "-" + project.value(), GROUP);
        if (at == null) {
            scheduler.unscheduleJob(key);
            return;
        }
        Trigger bell = TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(JobKey.jobKey(job, ScheduledJobs.GROUP))
                .usingJobData(LauncherJob.IDENTITY, "project=" + project.value())
                // Quartz keeps milliseconds, and a bell that rings before its time rings for nothing
                .startAt(Date.from(at.plusNanos(ALMOST_A_MILLISECOND)))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
        if (scheduler.rescheduleJob(key, bell) == null) {
            scheduler.scheduleJob(bell);
        }
    }
}
