package com.encore.scheduler;

import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobCatalogue;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.quartz.Job;
import org.quartz.JobDataMap;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one Quartz job behind every batch job: only a doorbell. It launches and returns; who may run what is not decided
 * by Quartz, which rings twice when a node sleeps.
 */
class LauncherJob implements Job {

    static final String JOB = "job";
    static final String IDENTITY = "identity";
    static final String DAYS_BACK = "daysBack";

    private static final Logger LOG = LoggerFactory.getLogger(LauncherJob.class);

    private final Launcher launcher;
    private final JobCatalogue catalogue;
    private final Deadlines deadlines;

    LauncherJob(Launcher launcher, JobCatalogue catalogue, Deadlines deadlines) {
        this.launcher = launcher;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(JobExecutionContext context) {
        JobDataMap data = context.getMergedJobDataMap();
        String job = data.getString(JOB);
        Identity identity = identity(catalogue.job(job).identity(), data, context);
        if (job.equals(ProjectBells.CLOSE)) {
            deadlines.decideAll();
        }
        Launch launch = launcher.launch(
                job,
                identity,
                Requester.the(Cause.CLOCK, context.getTrigger().getKey().getName()));
        LOG.debug("{} {} rang: {}", job, identity.text(), launch);
    }

    static Identity identity(IdentityKind kind, JobDataMap data, JobExecutionContext context) {
        return period(kind, data, scheduledFor(context))
                .orElseGet(() -> Identity.parse(data.getString(IDENTITY)));
    }

    /** What a ring at that moment is about, where that is a time. */
    static Optional<Identity> period(IdentityKind kind, JobDataMap data, Instant scheduled) {
        return switch (kind) {
            case PROJECT, SETTLEMENT, EXPORT -> Optional.empty();
            case MONTH -> Optional.of(Identity.month(
                    YearMonth.from(Seoul.dateOf(scheduled)).minusMonths(1)));
            case DATE -> Optional.of(Identity.date(Seoul.dateOf(scheduled).minusDays(daysBack(data))));
            case MINUTE -> Optional.of(Identity.minute(scheduled));
        };
    }

    private static long daysBack(JobDataMap data) {
        String days = data.getString(DAYS_BACK);
        return days == null ? 0 : Long.parseLong(days);
    }

    /** When it should have rung: rung again after a node died, it is still about the original moment. */
    private static Instant scheduledFor(JobExecutionContext context) {
        if (context.isRecovering()) {
            String original = context.getMergedJobDataMap()
                    .getString(Scheduler.FAILED_JOB_ORIGINAL_TRIGGER_SCHEDULED_FIRETIME_IN_MILLISECONDS);
            if (original != null) {
                return Instant.ofEpochMilli(Long.parseLong(original));
            }
        }
        return context.getScheduledFireTime().toInstant();
    }
}
