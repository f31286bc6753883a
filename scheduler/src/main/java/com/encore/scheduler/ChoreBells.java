package com.encore.scheduler;

import java.util.List;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Hangs a bell for every chore that has none yet, or whose rhythm is another now. */
@Component
@ForJobs
class ChoreBells implements ApplicationRunner {

    static final String GROUP = "chores";

    private final Scheduler scheduler;
    private final List<Chore> chores;

    ChoreBells(Scheduler scheduler, List<Chore> chores) {
        this.scheduler = scheduler;
        this.chores = chores;
    }

    @Override
    public void run(ApplicationArguments arguments) throws SchedulerException {
        for (Chore chore : chores) {
            hang(scheduler, chore);
        }
    }

    static void hang(Scheduler scheduler, Chore chore) throws SchedulerException {
        JobDetail job = JobBuilder.newJob(ChoreJob.class)
                .withIdentity(JobKey.jobKey(chore.name(), GROUP))
                .usingJobData(ChoreJob.NAME, chore.name())
                .storeDurably()
                .build();
        scheduler.addJob(job, true);
        TriggerKey key = bellOf(chore);
        for (Trigger old : scheduler.getTriggersOfJob(job.getKey())) {
            if (!old.getKey().equals(key)) {
                scheduler.unscheduleJob(old.getKey());
            }
        }
        if (!scheduler.checkExists(key)) {
            hangFirst(scheduler, bell(chore, job, key));
        }
    }

    private static void hangFirst(Scheduler scheduler, Trigger bell) throws SchedulerException {
        try {
            scheduler.scheduleJob(bell);
        } catch (ObjectAlreadyExistsException other) {
            // another node started at the same moment and hung the same one
            return;
        }
    }

    static TriggerKey bellOf(Chore chore) {
        return TriggerKey.triggerKey(chore.name() + "-" + chore.every().toMillis(), GROUP);
    }

    private static Trigger bell(Chore chore, JobDetail job, TriggerKey key) {
        return TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(job)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(chore.every().toMillis())
                        .repeatForever()
                        // what was missed while nobody listened is done by the next ring
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
