package com.encore.acts;

import com.encore.account.Staff;
import com.encore.operations.CommandRefused;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobControl;
import com.encore.operations.Requester;
import com.encore.stereotype.CallsOut;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** An admin stops, restarts, gives up, recovers or resolves one run. */
@CallsOut
public class ActOnRun {

    private static final String RECOVERED_STOPPED = "recover-stopped";

    private final Staff staff;
    private final RunsToActOn runs;
    private final JobCatalogue catalogue;
    private final OnceOnly once;
    private final OrderTraces traces;
    // not everywhere there is something that runs jobs
    private final ObjectProvider<JobControl> control;

    ActOnRun(
            Staff staff,
            RunsToActOn runs,
            JobCatalogue catalogue,
            OnceOnly once,
            OrderTraces traces,
            ObjectProvider<JobControl> control) {
        this.staff = staff;
        this.runs = runs;
        this.catalogue = catalogue;
        this.once = once;
        this.traces = traces;
        this.control = control;
    }

    public Outcome act(RunAct act, long request, Order order) {
        RunToActOn seen = runs.one(request);
        return once.carryOut(
                order,
                new OnceOnly.About(name(act), seen.job(), seen.identity(), seen.execution()),
                () -> act(act, runs.one(request), order.requester()),
                () -> seen(act, runs.one(request), order));
    }

    /** What there is to be seen of an act nobody lived to tell of: the run is as it was wanted, or nothing was done. */
    private Optional<Outcome> seen(RunAct act, RunToActOn run, Order order) {
        return switch (act) {
            case RESTART -> traces.run(run.job(), run.identity(), order);
            case STOP -> when(run.stopWantedAt() != null, run, "stop");
            case ABANDON -> when("ABANDONED".equals(run.status()), run, "abandon");
            case RECOVER ->
                when(
                        "TAKEN_OVER".equals(run.outcome()),
                        run,
                        run.stopWantedAt() == null ? "recover" : RECOVERED_STOPPED);
            case RESOLVE -> when(run.endedAt() != null && "FAILED".equals(run.status()), run, "resolve");
        };
    }

    private static Optional<Outcome> when(boolean isSo, RunToActOn run, String outcome) {
        return isSo ? Optional.of(new Outcome(true, "acts.outcome." + outcome, "", run.request())) : Optional.empty();
    }

    private Outcome act(RunAct act, RunToActOn run, Requester by) {
        staff.requireAdmin(by.required());
        run.obstacle(act).ifPresent(why -> {
            throw new CommandRefused(why, Long.toString(run.request()));
        });
        return switch (act) {
            case RESTART -> restart(run, by);
            case STOP -> stop(run, by);
            case ABANDON -> on(run, act, () -> control.getObject().abandon(run.requiredExecution(), by));
            case RECOVER -> recover(run, by);
            case RESOLVE -> on(run, act, () -> control.getObject().resolveUnknown(run.requiredExecution(), by));
        };
    }

    private Outcome restart(RunToActOn run, Requester by) {
        if (catalogue.job(run.job()).movesMoney() && !run.continuesWhatWasWanted()) {
            throw new SecondPersonNeeded();
        }
        Long execution = run.execution();
        return Outcome.of(
                execution == null
                        ? control.getObject().start(run.job(), run.identity(), by)
                        : control.getObject().restart(execution, by));
    }

    private Outcome stop(RunToActOn run, Requester by) {
        Long execution = run.execution();
        if (execution != null) {
            return on(run, RunAct.STOP, () -> control.getObject().stop(execution, by));
        }
        control.getObject().stopRequested(run.request(), by);
        return new Outcome(true, "acts.outcome.stop-waiting", "", run.request());
    }

    /** What had been told to stop is taken up by nobody, and whoever ends it is told so. */
    private Outcome recover(RunToActOn run, Requester by) {
        Long execution = run.execution();
        Outcome ended = on(run, RunAct.RECOVER, () -> {
            if (execution == null) {
                control.getObject().recoverRequested(run.request(), by);
            } else {
                control.getObject().recover(execution, by);
            }
        });
        return run.stopWantedAt() == null
                ? ended
                : new Outcome(true, "acts.outcome." + RECOVERED_STOPPED, "", run.request());
    }

    private static Outcome on(RunToActOn run, RunAct act, Runnable command) {
        command.run();
        return new Outcome(true, "acts.outcome." + name(act), "", run.request());
    }

    private static String name(RunAct act) {
        return act.name().toLowerCase(Locale.ROOT);
    }
}
