package com.encore.scheduler;

import com.encore.operations.IdentityKind;
import com.encore.operations.JobCatalogue;
import com.encore.time.Seoul;
import com.encore.watch.Expectation;
import com.encore.watch.JudgeRuns;
import com.encore.watch.WatchDeadlines;
import com.encore.watch.WatchSchedule;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.springframework.stereotype.Component;

/**
 * Reckons from the schedules themselves what should have rung, and has it compared with what ran: a trigger that is
 * stuck or gone says nothing, its schedule still does.
 */
@Component
class ExpectedRings {

    /** So many rings of one schedule are reckoned at a time; the next look goes on from there. */
    private static final int AT_ONCE = 1_000;

    private static final Duration LONG_ENOUGH = Duration.ofDays(1);

    private final Scheduler scheduler;
    private final ScheduledJobs schedules;
    private final JobCatalogue catalogue;
    private final WatchSchedule watch;
    private final WatchDeadlines deadlines;
    private final ExpectedSweeps sweeps;
    private final JudgeRuns judge;
    private final Clock clock;

    ExpectedRings(
            Scheduler scheduler,
            ScheduledJobs schedules,
            JobCatalogue catalogue,
            WatchSchedule watch,
            WatchDeadlines deadlines,
            ExpectedSweeps sweeps,
            JudgeRuns judge,
            Clock clock) {
        this.scheduler = scheduler;
        this.schedules = schedules;
        this.catalogue = catalogue;
        this.watch = watch;
        this.deadlines = deadlines;
        this.sweeps = sweeps;
        this.judge = judge;
        this.clock = clock;
    }

    /** How many runs are missing that were not before. */
    int look() {
        Set<String> paused = new HashSet<>();
        try {
            for (CronBell bell : schedules.bells()) {
                Trigger hung = scheduler.getTrigger(ScheduledJobs.bellOf(bell.job()));
                if (scheduler.getTriggerState(ScheduledJobs.bellOf(bell.job())) == Trigger.TriggerState.PAUSED) {
                    paused.add(bell.job());
                }
                expect(bell, hung instanceof CronTrigger cron ? cron : null);
            }
        } catch (SchedulerException failed) {
            throw new IllegalStateException("could not read when jobs should ring", failed);
        }
        deadlines.expect();
        sweeps.expect();
        return judge.judge(paused);
    }

    private void expect(CronBell bell, @Nullable CronTrigger hung) {
        String cron = hung == null ? bell.cron() : hung.getCronExpression();
        boolean madeUp = hung == null
                ? bell.missed() == CronBell.Missed.LET_GO
                : hung.getMisfireInstruction() == CronTrigger.MISFIRE_INSTRUCTION_DO_NOTHING;
        IdentityKind kind = catalogue.job(bell.job()).identity();
        Instant now = clock.instant();
        Instant from = watch.lookedUntil(bell.job(), cron);
        // what a later ring makes up for needs no account of every ring there was
        Instant begin = madeUp && from.isBefore(now.minus(LONG_ENOUGH)) ? now.minus(LONG_ENOUGH) : from;
        List<Instant> rings = rings(cron, begin, now);
        List<Expectation> due = rings.stream()
                .map(at -> new Expectation(LauncherJob.identityAt(kind, at, bell.daysBack()), at))
                .toList();
        watch.expect(bell.job(), madeUp, due, rings.size() < AT_ONCE ? now : rings.getLast());
    }

    /** After the first moment, and up to the last. */
    static List<Instant> rings(String cron, Instant after, Instant until) {
        CronExpression expression = parsed(cron);
        List<Instant> rings = new ArrayList<>();
        Date next = expression.getNextValidTimeAfter(Date.from(after));
        while (next != null && !next.toInstant().isAfter(until) && rings.size() < AT_ONCE) {
            rings.add(next.toInstant());
            next = expression.getNextValidTimeAfter(next);
        }
        return rings;
    }

    private static CronExpression parsed(String cron) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(Seoul.ZONE));
            return expression;
        } catch (ParseException broken) {
            throw new IllegalStateException("a trigger has the cron " + cron, broken);
        }
    }
}
