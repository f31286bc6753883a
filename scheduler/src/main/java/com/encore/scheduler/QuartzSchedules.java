package com.encore.scheduler;

import com.encore.operations.CommandRefused;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobSchedule;
import com.encore.operations.JobSchedule.Ringing;
import com.encore.operations.JobSchedules;
import com.encore.time.Seoul;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.quartz.CronExpression;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.springframework.stereotype.Component;

/** Schedules as Quartz keeps them, on every node alike. */
@Component
class QuartzSchedules implements JobSchedules {

    /** Quartz keeps these numbers for itself and reads them as "every" and "any"; no field of a rhythm goes so far. */
    private static final Pattern ITS_OWN = Pattern.compile("(?<!\\d)9[89](?!\\d)");

    private static final int SHOWN = 10;

    private final Scheduler scheduler;
    private final JobCatalogue catalogue;
    private final Clock clock;

    QuartzSchedules(Scheduler scheduler, JobCatalogue catalogue, Clock clock) {
        this.scheduler = scheduler;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Optional<JobSchedule> of(String job) {
        try {
            return scheduler.getTrigger(ScheduledJobs.bellOf(job)) instanceof CronTrigger bell
                    ? Optional.of(read(job, bell))
                    : Optional.empty();
        } catch (SchedulerException failed) {
            throw new IllegalStateException("the schedule of " + job + " could not be read", failed);
        }
    }

    @Override
    public List<JobSchedule> all() {
        return catalogue.jobs().stream().flatMap(job -> of(job.name()).stream()).toList();
    }

    @Override
    public List<Instant> rings(String cron, Instant after, int most) {
        if (ITS_OWN.matcher(cron).find()) {
            throw new CommandRefused(CommandRefused.Why.NOT_A_SCHEDULE, cron);
        }
        return rings(rhythm(cron), after, most);
    }

    private static List<Instant> rings(CronExpression rhythm, Instant after, int most) {
        List<Instant> rings = new ArrayList<>();
        Date ring = rhythm.getNextValidTimeAfter(Date.from(after));
        while (ring != null && rings.size() < most) {
            rings.add(ring.toInstant());
            ring = rhythm.getNextValidTimeAfter(ring);
        }
        return rings;
    }

    private JobSchedule read(String job, CronTrigger bell) throws SchedulerException {
        Date last = bell.getPreviousFireTime();
        return new JobSchedule(
                job,
                bell.getCronExpression(),
                ringing(scheduler.getTriggerState(bell.getKey())),
                last == null ? null : last.toInstant(),
                rings(rhythm(bell.getCronExpression()), clock.instant(), SHOWN));
    }

    private static Ringing ringing(Trigger.TriggerState state) {
        return switch (state) {
            case NORMAL -> Ringing.WAITING;
            case PAUSED -> Ringing.PAUSED;
            case BLOCKED -> Ringing.BLOCKED;
            case ERROR -> Ringing.BROKEN;
            case COMPLETE, NONE -> Ringing.OVER;
        };
    }

    private static CronExpression rhythm(String cron) {
        try {
            CronExpression rhythm = new CronExpression(cron);
            rhythm.setTimeZone(TimeZone.getTimeZone(Seoul.ZONE));
            return rhythm;
        } catch (ParseException malformed) {
            throw new CommandRefused(CommandRefused.Why.NOT_A_SCHEDULE, cron);
        }
    }
}
