package com.encore.scheduler;

import com.encore.operations.CommandRefused;
import com.encore.operations.Requester;
import com.encore.project.ProjectId;
import com.encore.watch.Ailment;
import com.encore.watch.RecordRepair;
import com.encore.watch.TriggerMoved;
import java.util.List;
import java.util.function.Supplier;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts one trigger right, through Quartz's own commands alone. Looked at again under a lock all nodes share: what is not
 * any more what somebody saw is left alone. Each command does nothing worse than nothing to a trigger that got well in
 * the last moment.
 */
@Component
class TriggerRepairs {

    private static final String ALL_GROUPS = "_$_ALL_GROUPS_PAUSED_$_";

    private final Scheduler scheduler;
    private final NamedLocks locks;
    private final ScheduledJobs schedules;
    private final ProjectBells projects;
    private final ObjectProvider<Chore> chores;
    private final RecordRepair record;

    TriggerRepairs(
            Scheduler scheduler,
            NamedLocks locks,
            ScheduledJobs schedules,
            ProjectBells projects,
            ObjectProvider<Chore> chores,
            RecordRepair record) {
        this.scheduler = scheduler;
        this.locks = locks;
        this.schedules = schedules;
        this.projects = projects;
        this.chores = chores;
        this.record = record;
    }

    void repair(String id, String evidence, Requester by, Supplier<List<Ailment>> look) {
        record.allow(by);
        boolean done = locks.holding("repair", id, () -> {
                    Ailment ailment = look.get().stream()
                            .filter(each ->
                                    each.id().equals(id) && each.evidence().equals(evidence))
                            .findFirst()
                            .orElseThrow(() -> new TriggerMoved(id));
                    record.repaired(ailment, by, mend(ailment));
                    return true;
                })
                .orElse(false);
        if (!done) {
            throw new CommandRefused(CommandRefused.Why.BUSY, id);
        }
    }

    private String mend(Ailment ailment) {
        try {
            return switch (ailment.kind()) {
                case ERROR -> reset(key(ailment));
                case HELD, BLOCKED -> hangAgain(key(ailment));
                case PAUSED -> resume(key(ailment));
                case PAUSED_GROUP -> resumeGroup(ailment.group());
                case NO_BELL, WRONG_TIME -> hang(ailment);
                case NOBODYS -> takeDown(key(ailment));
                case NO_JOB -> forget(JobKey.jobKey(ailment.trigger(), ailment.group()));
            };
        } catch (SchedulerException failed) {
            throw new IllegalStateException("repairing " + ailment.id() + " failed", failed);
        }
    }

    private String reset(TriggerKey key) throws SchedulerException {
        scheduler.resetTriggerFromErrorState(key);
        return "waits for its next time again";
    }

    /** Put in its own place as it is: stored anew, a trigger waits, unless its job really rings or its group is silent. */
    private String hangAgain(TriggerKey key) throws SchedulerException {
        Trigger same = scheduler.getTrigger(key);
        if (same == null || scheduler.rescheduleJob(key, same) == null) {
            return "was gone";
        }
        return "hung again as it was";
    }

    private String resume(TriggerKey key) throws SchedulerException {
        scheduler.resumeTrigger(key);
        return "rings again";
    }

    private String resumeGroup(String group) throws SchedulerException {
        if (group.equals(ALL_GROUPS)) {
            scheduler.resumeAll();
        } else {
            scheduler.resumeTriggers(GroupMatcher.triggerGroupEquals(group));
        }
        return "rings again";
    }

    private String hang(Ailment ailment) throws SchedulerException {
        switch (ailment.group()) {
            case ProjectBells.GROUP -> projects.hang(project(ailment.trigger()));
            case ChoreBells.GROUP -> {
                for (Chore chore : chores.stream().toList()) {
                    if (chore.name().equals(ailment.trigger())) {
                        ChoreBells.hang(scheduler, chore);
                    }
                }
            }
            default -> schedules.seed(ailment.trigger());
        }
        return "hung where it belongs";
    }

    private String takeDown(TriggerKey key) throws SchedulerException {
        return scheduler.unscheduleJob(key) ? "taken down" : "was gone";
    }

    private String forget(JobKey job) throws SchedulerException {
        return scheduler.deleteJob(job) ? "taken out with its triggers" : "was gone";
    }

    private static ProjectId project(String bell) {
        return new ProjectId(Long.parseLong(bell.substring(bell.lastIndexOf('-') + 1)));
    }

    private static TriggerKey key(Ailment ailment) {
        return TriggerKey.triggerKey(ailment.trigger(), ailment.group());
    }
}
