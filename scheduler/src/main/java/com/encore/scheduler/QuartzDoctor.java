package com.encore.scheduler;

import com.encore.operations.JobCatalogue;
import com.encore.operations.Requester;
import com.encore.watch.Ailment;
import com.encore.watch.TriggerDoctor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks through all triggers for what keeps them from ringing. A repair is {@link TriggerRepairs}. */
@Component
class QuartzDoctor implements TriggerDoctor {

    /** Longer than any ring is prepared for, and shorter than anybody waits for one. */
    private static final long TOO_LONG_MILLIS = 30_000;

    private static final Set<String> PAUSED = Set.of("PAUSED", "PAUSED_BLOCKED");

    private final Scheduler scheduler;
    private final TriggerRows rows;
    private final ScheduledJobs schedules;
    private final JobCatalogue catalogue;
    private final ObjectProvider<Chore> chores;
    private final TriggerRepairs repairs;

    QuartzDoctor(
            Scheduler scheduler,
            TriggerRows rows,
            ScheduledJobs schedules,
            JobCatalogue catalogue,
            ObjectProvider<Chore> chores,
            TriggerRepairs repairs) {
        this.scheduler = scheduler;
        this.rows = rows;
        this.schedules = schedules;
        this.catalogue = catalogue;
        this.chores = chores;
        this.repairs = repairs;
    }

    @Override
    public List<Ailment> examine() {
        List<Ailment> found = new ArrayList<>();
        rows.unusual().forEach(row -> unusual(row).ifPresent(found::add));
        try {
            pausedGroups(found);
            schedulesWithoutBell(found);
            choresWithoutBell(found);
            jobsOfNobody(found);
        } catch (SchedulerException failed) {
            throw new IllegalStateException("could not look through the triggers", failed);
        }
        projectBells(found);
        return found;
    }

    @Override
    public void repair(String id, String evidence, Requester by) {
        repairs.repair(id, evidence, by, this::examine);
    }

    private static Optional<Ailment> unusual(TriggerRow row) {
        boolean late = row.nextFireTime() > 0 && row.overdue() > TOO_LONG_MILLIS;
        Ailment.Kind kind = switch (row.triggerState()) {
            case "ERROR" -> Ailment.Kind.ERROR;
            case "ACQUIRED" -> late && !row.held() ? Ailment.Kind.HELD : null;
            case "BLOCKED" -> late && !row.jobRings() ? Ailment.Kind.BLOCKED : null;
            default ->
                PAUSED.contains(row.triggerState()) && !row.triggerGroup().equals(ScheduledJobs.GROUP)
                        ? Ailment.Kind.PAUSED
                        : null;
        };
        return kind == null
                ? Optional.empty()
                : Optional.of(new Ailment(
                        kind, row.triggerGroup(), row.triggerName(), row.due(), kind + " " + row.evidence()));
    }

    private void pausedGroups(List<Ailment> found) throws SchedulerException {
        for (String group : new TreeSet<>(scheduler.getPausedTriggerGroups())) {
            found.add(ailment(Ailment.Kind.PAUSED_GROUP, group, "", null));
        }
    }

    private void schedulesWithoutBell(List<Ailment> found) throws SchedulerException {
        for (CronBell bell : schedules.bells()) {
            if (!scheduler.checkExists(ScheduledJobs.bellOf(bell.job()))) {
                found.add(ailment(Ailment.Kind.NO_BELL, ScheduledJobs.GROUP, bell.job(), null));
            }
        }
    }

    private void choresWithoutBell(List<Ailment> found) throws SchedulerException {
        // by name alone: while nodes of two versions run, one of them may give it another rhythm
        Set<String> hung = scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(ChoreBells.GROUP)).stream()
                .map(key -> key.getName().replaceAll("-\\d+$", ""))
                .collect(Collectors.toSet());
        for (Chore chore : chores.stream().toList()) {
            if (!hung.contains(chore.name())) {
                found.add(ailment(Ailment.Kind.NO_BELL, ChoreBells.GROUP, chore.name(), null));
            }
        }
    }

    private void jobsOfNobody(List<Ailment> found) throws SchedulerException {
        Set<String> ours = Stream.concat(
                        catalogue.jobs().stream().map(job -> ScheduledJobs.GROUP + " " + job.name()),
                        chores.stream().map(chore -> ChoreBells.GROUP + " " + chore.name()))
                .collect(Collectors.toSet());
        for (JobKey job : new TreeSet<>(scheduler.getJobKeys(GroupMatcher.anyJobGroup()))) {
            if (!ours.contains(job.getGroup() + " " + job.getName())) {
                found.add(ailment(Ailment.Kind.NO_JOB, job.getGroup(), job.getName(), null));
            }
        }
    }

    private void projectBells(List<Ailment> found) {
        for (TriggerRows.Unheard unheard : rows.unheard()) {
            Ailment.Kind kind = unheard.hung() == 0 ? Ailment.Kind.NO_BELL : Ailment.Kind.WRONG_TIME;
            found.add(new Ailment(
                    kind,
                    ProjectBells.GROUP,
                    unheard.bell(),
                    Instant.ofEpochMilli(unheard.at()),
                    kind + " " + unheard.at() + " " + unheard.hung()));
        }
        rows.nobodys()
                .forEach(row -> found.add(new Ailment(
                        Ailment.Kind.NOBODYS,
                        row.triggerGroup(),
                        row.triggerName(),
                        row.due(),
                        Ailment.Kind.NOBODYS + " " + row.nextFireTime())));
    }

    private static Ailment ailment(Ailment.Kind kind, String group, String trigger, @Nullable Instant due) {
        return new Ailment(kind, group, trigger, due, kind + " " + group + " " + trigger);
    }
}
