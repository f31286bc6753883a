package com.encore.acts;

import com.encore.account.Staff;
import com.encore.operations.CommandRefused;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobControl;
import com.encore.operations.JobSchedule;
import com.encore.operations.JobSchedules;
import com.encore.operations.Requester;
import com.encore.stereotype.CallsOut;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** An admin pauses a job's schedule, lets it go on, or gives it another. */
@CallsOut
public class ChangeSchedule {

    private final Staff staff;
    private final JobCatalogue catalogue;
    private final OnceOnly once;
    private final OrderTraces traces;
    private final ObjectProvider<JobSchedules> schedules;
    private final ObjectProvider<JobControl> control;
    private final Clock clock;

    ChangeSchedule(
            Staff staff,
            JobCatalogue catalogue,
            OnceOnly once,
            OrderTraces traces,
            ObjectProvider<JobSchedules> schedules,
            ObjectProvider<JobControl> control,
            Clock clock) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.once = once;
        this.traces = traces;
        this.schedules = schedules;
        this.control = control;
        this.clock = clock;
    }

    public Outcome change(String job, ScheduleChange change, Order order) {
        String action = switch (change) {
            case ScheduleChange.Pause pause -> "pause";
            case ScheduleChange.Resume resume -> "resume";
            case ScheduleChange.Ring ring -> "fire-now";
            case ScheduleChange.Cron cron -> "change-cron";
        };
        return once.carryOut(
                order,
                new OnceOnly.About(action, job, null, null),
                () -> {
                    staff.requireAdmin(order.by());
                    carryOut(change, schedules.getObject().required(job), order.requester());
                    return Outcome.done(action);
                },
                () -> isSo(change, job, order) ? Optional.of(Outcome.done(action)) : Optional.empty());
    }

    private boolean isSo(ScheduleChange change, String job, Order order) {
        JobSchedule now = schedules.getObject().required(job);
        return switch (change) {
            case ScheduleChange.Pause pause -> now.paused();
            case ScheduleChange.Resume resume -> !now.paused();
            case ScheduleChange.Ring ring -> traces.hasRung(job, order);
            case ScheduleChange.Cron cron -> now.cron().equals(cron.cron());
        };
    }

    private void carryOut(ScheduleChange change, JobSchedule now, Requester by) {
        switch (change) {
            case ScheduleChange.Pause pause -> {
                if (now.paused()) {
                    throw new ScheduleMoved();
                }
                control.getObject().pause(now.job(), by);
            }
            case ScheduleChange.Resume resume -> {
                if (!now.paused()) {
                    throw new ScheduleMoved();
                }
                control.getObject().resume(now.job(), by);
            }
            case ScheduleChange.Ring ring -> {
                // it would ring, and nothing would begin: money waits for a second person
                if (catalogue.job(now.job()).movesMoney()) {
                    throw new SecondPersonNeeded();
                }
                control.getObject().fireNow(now.job(), by);
            }
            case ScheduleChange.Cron cron -> {
                if (!now.cron().equals(cron.was())) {
                    throw new ScheduleMoved();
                }
                if (schedules.getObject().rings(cron.cron(), clock.instant(), 1).isEmpty()) {
                    throw new CommandRefused(CommandRefused.Why.NOT_A_SCHEDULE, cron.cron());
                }
                control.getObject().changeCron(now.job(), cron.cron(), by);
            }
        }
    }
}
