package com.encore.acts;

import com.encore.account.Staff;
import com.encore.operations.CommandRefused;
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
    private final OnceOnly once;
    private final ObjectProvider<JobSchedules> schedules;
    private final ObjectProvider<JobControl> control;
    private final Clock clock;

    ChangeSchedule(
            Staff staff,
            OnceOnly once,
            ObjectProvider<JobSchedules> schedules,
            ObjectProvider<JobControl> control,
            Clock clock) {
        this.staff = staff;
        this.once = once;
        this.schedules = schedules;
        this.control = control;
        this.clock = clock;
    }

    public Outcome change(String job, ScheduleChange change, Order order) {
        String action = switch (change) {
            case ScheduleChange.Pause pause -> "pause";
            case ScheduleChange.Resume resume -> "resume";
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
                () -> isSo(change, schedules.getObject().required(job))
                        ? Optional.of(Outcome.done(action))
                        : Optional.empty());
    }

    private static boolean isSo(ScheduleChange change, JobSchedule now) {
        return switch (change) {
            case ScheduleChange.Pause pause -> now.paused();
            case ScheduleChange.Resume resume -> !now.paused();
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
