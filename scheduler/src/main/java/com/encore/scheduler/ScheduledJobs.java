package com.encore.scheduler;

import com.encore.operations.JobCatalogue;
import com.encore.operations.JobDescription;
import com.encore.time.Seoul;
import java.util.List;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts every batch job into Quartz, and the schedule of those that have one. A schedule is put there once: from then on
 * it is what the console made of it.
 */
@Component
@Order(ScheduledJobs.AFTER_SEEDING)
class ScheduledJobs implements ApplicationRunner {

    static final String GROUP = "jobs";

    /** Runners of one precedence come in any order, and no bell may ring into the demo data while it is made. */
    static final int AFTER_SEEDING = Ordered.HIGHEST_PRECEDENCE + 1;

    private final Scheduler scheduler;
    private final JobCatalogue catalogue;
    private final List<CronBell> bells;

    ScheduledJobs(Scheduler scheduler, JobCatalogue catalogue, ObjectProvider<CronBell> bells) {
        this.scheduler = scheduler;
        this.catalogue = catalogue;
        this.bells = bells.stream().toList();
    }

    @Override
    public void run(ApplicationArguments arguments) throws SchedulerException {
        for (JobDescription job : catalogue.jobs()) {
            scheduler.addJob(detail(job.name(), daysBack(job.name())), true);
        }
        for (CronBell bell : bells) {
            seed(bell);
        }
    }

    /** Kept with the job and not with its bell, which a console may hang anew. */
    private int daysBack(String job) {
        return bells.stream()
                .filter(bell -> bell.job().equals(job))
                .mapToInt(CronBell::daysBack)
                .findFirst()
                .orElse(0);
    }

    static TriggerKey bellOf(String job) {
        return TriggerKey.triggerKey(job, GROUP);
    }

    /** Hangs a job's bell where its schedule says, if it has none; false when it is not to have one. */
    boolean seed(String job) throws SchedulerException {
        for (CronBell bell : bells) {
            if (bell.job().equals(job)) {
                seed(bell);
                return true;
            }
        }
        return false;
    }

    List<CronBell> bells() {
        return bells;
    }

    private void seed(CronBell bell) throws SchedulerException {
        if (scheduler.checkExists(bellOf(bell.job()))) {
            return;
        }
        try {
            scheduler.scheduleJob(TriggerBuilder.newTrigger()
                    .withIdentity(bellOf(bell.job()))
                    .forJob(JobKey.jobKey(bell.job(), GROUP))
                    .withSchedule(schedule(bell.cron(), bell.missed()))
                    .build());
        } catch (ObjectAlreadyExistsException other) {
            // another node started at the same moment and hung the same one
            return;
        }
    }

    static CronScheduleBuilder schedule(String cron, CronBell.Missed missed) {
        CronScheduleBuilder schedule =
                CronScheduleBuilder.cronSchedule(cron).inTimeZone(TimeZone.getTimeZone(Seoul.ZONE));
        return switch (missed) {
            case RING_ONCE -> schedule.withMisfireHandlingInstructionFireAndProceed();
            case LET_GO -> schedule.withMisfireHandlingInstructionDoNothing();
        };
    }

    private static JobDetail detail(String job, int daysBack) {
        return JobBuilder.newJob(LauncherJob.class)
                .withIdentity(JobKey.jobKey(job, GROUP))
                .usingJobData(LauncherJob.JOB, job)
                .usingJobData(LauncherJob.DAYS_BACK, String.valueOf(daysBack))
                .storeDurably()
                .requestRecovery()
                .build();
    }
}
