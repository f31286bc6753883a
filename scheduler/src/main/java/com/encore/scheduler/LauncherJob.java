package com.encore.scheduler;

import com.encore.account.MemberId;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobCatalogue;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.YearMonth;
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

    private static final String CAUSE = "cause";
    private static final String MEMBER = "member";
    private static final String REASON = "reason";
    private static final String ORDER = "order";

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
        Launch launch = launcher.launch(job, identity, rungBy(data, context));
        LOG.debug("{} {} rang: {}", job, identity.text(), launch);
    }

    /** A ring somebody wanted says who: it is no clock, and begins no more than they may. */
    static JobDataMap rungBy(Requester by) {
        JobDataMap data = new JobDataMap();
        data.put(CAUSE, by.cause().name());
        data.put(REASON, by.reason());
        if (by.member() != null) {
            data.put(MEMBER, Long.toString(by.member().value()));
        }
        if (by.order() != null) {
            data.put(ORDER, by.order());
        }
        return data;
    }

    private static Requester rungBy(JobDataMap data, JobExecutionContext context) {
        String cause = data.getString(CAUSE);
        if (cause == null) {
            return Requester.the(Cause.CLOCK, context.getTrigger().getKey().getName());
        }
        String member = data.getString(MEMBER);
        return new Requester(
                Cause.valueOf(cause),
                member == null ? null : new MemberId(Long.parseLong(member)),
                data.getString(REASON),
                data.getString(ORDER));
    }

    static Identity identity(IdentityKind kind, JobDataMap data, JobExecutionContext context) {
        return switch (kind) {
            case PROJECT, SETTLEMENT, EXPORT -> Identity.parse(data.getString(IDENTITY));
            case MONTH, DATE, MINUTE -> identityAt(kind, scheduledFor(context), daysBack(data));
        };
    }

    /** What a ring at a moment is about, for jobs that are about time. */
    static Identity identityAt(IdentityKind kind, Instant scheduled, long daysBack) {
        return switch (kind) {
            case MONTH -> Identity.month(YearMonth.from(Seoul.dateOf(scheduled)).minusMonths(1));
            case DATE -> Identity.date(Seoul.dateOf(scheduled).minusDays(daysBack));
            case MINUTE -> Identity.minute(scheduled);
            case PROJECT, SETTLEMENT, EXPORT -> throw new IllegalArgumentException(kind + " is not about time");
        };
    }

    static long daysBack(JobDataMap data) {
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
