package com.encore.scheduler;

import com.encore.operations.CommandRefused;
import com.encore.operations.Guards;
import com.encore.operations.Identity;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.RecordCommand;
import com.encore.operations.Requester;
import com.encore.operations.TakeOver;
import com.encore.operations.WantStop;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Commands over Spring Batch and Quartz, each under the piece of work's lock and each written into the audit trail. */
@Component
class BatchJobControl implements JobControl {

    private final Launcher launcher;
    private final Reconciler reconciler;
    private final Guards guards;
    private final NamedLocks locks;
    private final WantStop stops;
    private final TakeOver takeOver;
    private final RecordCommand audit;
    private final JobCatalogue catalogue;
    private final JobRepository repository;
    private final JobOperator operator;
    private final Scheduler scheduler;
    private final ThisNode node;

    BatchJobControl(
            Launcher launcher,
            Reconciler reconciler,
            Guards guards,
            NamedLocks locks,
            WantStop stops,
            TakeOver takeOver,
            RecordCommand audit,
            JobCatalogue catalogue,
            JobRepository repository,
            JobOperator operator,
            Scheduler scheduler,
            ThisNode node) {
        this.launcher = launcher;
        this.reconciler = reconciler;
        this.guards = guards;
        this.locks = locks;
        this.stops = stops;
        this.takeOver = takeOver;
        this.audit = audit;
        this.catalogue = catalogue;
        this.repository = repository;
        this.operator = operator;
        this.scheduler = scheduler;
        this.node = node;
    }

    @Override
    public Launch start(String job, Identity identity, Requester by) {
        Launch launch = launcher.launch(job, identity, by);
        audit.record("start", job, identity, null, node.id(), by, launch.toString());
        return launch;
    }

    @Override
    public Launch restart(long execution, Requester by) {
        Guards.Guard guard = guard(execution);
        Launch launch = launcher.launch(guard.job(), guard.identity(), by);
        audit.record("restart", guard.job(), guard.identity(), execution, node.id(), by, launch.toString());
        return launch;
    }

    @Override
    public void stop(long execution, Requester by) {
        Guards.Guard guard = guard(execution);
        boolean left = stops.want(execution, by);
        audit.record(
                "stop", guard.job(), guard.identity(), execution, node.id(), by, left ? "word left" : "not running");
        if (!left) {
            throw new CommandRefused(CommandRefused.Why.NOT_RUNNING, "run " + execution);
        }
    }

    @Override
    public void stopRequested(long request, Requester by) {
        Guards.Guard guard = under(request);
        boolean left = stops.wantRequested(request, by);
        audit.record(
                "stop",
                guard.job(),
                guard.identity(),
                guard.execution(),
                node.id(),
                by,
                left ? "word left" : "not running");
        if (!left) {
            throw new CommandRefused(CommandRefused.Why.NOT_RUNNING, "request " + request);
        }
    }

    @Override
    public void abandon(long execution, Requester by) {
        Guards.Guard guard = guard(execution);
        alone("abandon", guard, execution, by, () -> {
            requireNoOwner(guard, execution);
            JobExecution run = run(execution);
            if (run.getStatus() != BatchStatus.FAILED && run.getStatus() != BatchStatus.STOPPED) {
                throw new CommandRefused(CommandRefused.Why.NOT_IN_THAT_STATE, "run is " + run.getStatus());
            }
            try {
                operator.abandon(run);
            } catch (JobExecutionAlreadyRunningException running) {
                throw new CommandRefused(CommandRefused.Why.STILL_RUNNING, "run " + execution);
            }
            return "given up for good";
        });
    }

    @Override
    public void recover(long execution, Requester by) {
        recover(guard(execution), execution, by);
    }

    @Override
    public void recoverRequested(long request, Requester by) {
        recover(under(request), null, by);
    }

    private void recover(Guards.Guard guard, @Nullable Long execution, Requester by) {
        if (guard.owner() == null) {
            throw new CommandRefused(CommandRefused.Why.NOT_RUNNING, "run " + execution);
        }
        boolean ended = reconciler.endIfOwnerIsDead(guard);
        String proof = ended ? "its owner was dead" : "its owner lives, or is being looked at";
        audit.record("recover", guard.job(), guard.identity(), execution, node.id(), by, proof);
        if (!ended) {
            throw new CommandRefused(
                    CommandRefused.Why.STILL_RUNNING, "owner " + Objects.requireNonNull(guard.owner()));
        }
    }

    @Override
    public void resolveUnknown(long execution, Requester by) {
        Guards.Guard guard = guard(execution);
        alone("resolve-unknown", guard, execution, by, () -> {
            requireNoOwner(guard, execution);
            JobExecution run = run(execution);
            if (run.getStatus() != BatchStatus.UNKNOWN) {
                throw new CommandRefused(CommandRefused.Why.NOT_IN_THAT_STATE, "run is " + run.getStatus());
            }
            takeOver.bury(List.of(execution), "resolved by hand: " + by.reason());
            return "marked failed";
        });
    }

    @Override
    public void pause(String job, Requester by) {
        catalogue.job(job);
        schedule("pause", job, by, () -> scheduler.pauseTrigger(ScheduledJobs.bellOf(job)));
    }

    @Override
    public void resume(String job, Requester by) {
        catalogue.job(job);
        schedule("resume", job, by, () -> scheduler.resumeTrigger(ScheduledJobs.bellOf(job)));
    }

    @Override
    public void changeCron(String job, String cron, Requester by) {
        catalogue.job(job);
        try {
            new CronExpression(cron);
        } catch (ParseException malformed) {
            throw new CommandRefused(CommandRefused.Why.NOT_A_SCHEDULE, cron);
        }
        schedule("change-cron", job, by, () -> {
            Trigger now = scheduler.getTrigger(ScheduledJobs.bellOf(job));
            if (!(now instanceof CronTrigger bell)) {
                throw new CommandRefused(CommandRefused.Why.NOT_A_SCHEDULE, job);
            }
            boolean paused = scheduler.getTriggerState(bell.getKey()) == Trigger.TriggerState.PAUSED;
            scheduler.rescheduleJob(
                    bell.getKey(),
                    bell.getTriggerBuilder()
                            .withSchedule(ScheduledJobs.schedule(cron, missed(bell)))
                            .build());
            if (paused) {
                scheduler.pauseTrigger(bell.getKey());
            }
        });
    }

    @Override
    public void fireNow(String job, Requester by) {
        catalogue.job(job);
        schedule("fire-now", job, by, () -> {
            if (!scheduler.checkExists(ScheduledJobs.bellOf(job))) {
                throw new CommandRefused(CommandRefused.Why.NOT_A_SCHEDULE, job);
            }
            scheduler.triggerJob(JobKey.jobKey(job, ScheduledJobs.GROUP), LauncherJob.rungBy(by));
        });
    }

    private static CronBell.Missed missed(CronTrigger bell) {
        return bell.getMisfireInstruction() == CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING
                ? CronBell.Missed.LET_GO
                : CronBell.Missed.RING_ONCE;
    }

    private Guards.Guard guard(long execution) {
        return guards.behind(execution)
                .orElseThrow(() -> new CommandRefused(CommandRefused.Why.NO_SUCH_RUN, "run " + execution));
    }

    private Guards.Guard under(long request) {
        return guards.under(request)
                .orElseThrow(() -> new CommandRefused(CommandRefused.Why.NOT_RUNNING, "request " + request));
    }

    private JobExecution run(long execution) {
        JobExecution run = repository.getJobExecution(execution);
        if (run == null) {
            throw new CommandRefused(CommandRefused.Why.NO_SUCH_RUN, "run " + execution);
        }
        return run;
    }

    private void requireNoOwner(Guards.Guard guard, long execution) {
        if (guards.of(guard.job(), guard.identity())
                .filter(now -> now.owner() != null)
                .isPresent()) {
            throw new CommandRefused(CommandRefused.Why.STILL_RUNNING, "run " + execution);
        }
    }

    private void alone(String action, Guards.Guard guard, long execution, Requester by, Supplier<String> command) {
        String outcome = locks.holding(guard.job(), guard.identity(), command)
                .orElseThrow(() -> new CommandRefused(CommandRefused.Why.BUSY, "run " + execution));
        audit.record(action, guard.job(), guard.identity(), execution, node.id(), by, outcome);
    }

    private void schedule(String action, String job, Requester by, OnSchedule command) {
        try {
            command.run();
        } catch (SchedulerException failed) {
            throw new IllegalStateException(action + " of " + job + " failed", failed);
        }
        audit.record(action, job, null, null, node.id(), by, "done");
    }

    /** Something done to the scheduler. */
    @FunctionalInterface
    private interface OnSchedule {
        void run() throws SchedulerException;
    }
}
