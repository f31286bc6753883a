package com.encore.sandbox.demo;

import com.encore.closing.Aftermath;
import com.encore.closing.BeginClosing;
import com.encore.closing.DecideResult;
import com.encore.closing.FinishClosing;
import com.encore.closing.InFlight;
import com.encore.closing.ResolveInFlight;
import com.encore.closing.UnsettledPledges;
import com.encore.payment.PaymentId;
import com.encore.pledge.PledgeId;
import com.encore.project.CallOff;
import com.encore.project.ProjectId;
import com.encore.project.ProjectState;
import com.encore.refund.PayBack;
import com.encore.refund.RefundsToPay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Closes what has come to its end, as the job does at each deadline. What missed its goal days ago has been paid back;
 * what was called off a moment ago is left to the chores, so that there is something to watch.
 */
@Component
@OnLaptops
class CloseProjects {

    private static final int ALL = 2_000;
    private static final Duration TO_THE_JOB = Duration.ofSeconds(2);
    private static final Duration TO_THE_REFUNDS = Duration.ofMinutes(3);

    private final CallOff callingOff;
    private final BeginClosing beginning;
    private final InFlight inFlight;
    private final ResolveInFlight resolving;
    private final DecideResult deciding;
    private final UnsettledPledges unsettled;
    private final Aftermath aftermath;
    private final FinishClosing finishing;
    private final RefundsToPay toPay;
    private final PayBack refunds;
    private final SandboxPayer payer;

    CloseProjects(
            CallOff callingOff,
            BeginClosing beginning,
            InFlight inFlight,
            ResolveInFlight resolving,
            DecideResult deciding,
            UnsettledPledges unsettled,
            Aftermath aftermath,
            FinishClosing finishing,
            RefundsToPay toPay,
            PayBack refunds,
            SandboxPayer payer) {
        this.callingOff = callingOff;
        this.beginning = beginning;
        this.inFlight = inFlight;
        this.resolving = resolving;
        this.deciding = deciding;
        this.unsettled = unsettled;
        this.aftermath = aftermath;
        this.finishing = finishing;
        this.toPay = toPay;
        this.refunds = refunds;
        this.payer = payer;
    }

    /** Those that are to end, the first to end first. */
    Queue<Staged> over(List<Staged> projects) {
        return projects.stream()
                .filter(project -> project.file().isOver())
                .sorted(Comparator.comparing(Staged::until))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    void close(Queue<Staged> over, Instant until, People people) {
        while (!over.isEmpty() && !over.element().until().isAfter(until)) {
            close(over.remove(), people);
        }
    }

    private void close(Staged project, People people) {
        DemoProject file = project.file();
        if (file.isCalledOff()) {
            String because = Objects.requireNonNull(file.because());
            SeedingClock.during(
                    project.until(), () -> callingOff.callOff(people.artist(file.artist()), project.id(), because));
        }
        Instant then = project.until().plus(TO_THE_JOB);
        payer.itIs(then);
        SeedingClock.during(then, () -> close(project.id()));
        if (file.state() == ProjectState.FAILED && !file.isCalledOff()) {
            Instant later = then.plus(TO_THE_REFUNDS);
            payer.itIs(later);
            // one by one, because only this thread lives in that time
            SeedingClock.during(later, () -> toPay.after(project.id(), 0, ALL).forEach(refunds::pay));
        }
    }

    private void close(ProjectId project) {
        beginning.begin(project);
        List<PaymentId> unclear = inFlight.after(project, 0, ALL);
        unclear.forEach(resolving::resolve);
        deciding.decide(project);
        List<PledgeId> pledges = unsettled.after(project, 0, ALL);
        aftermath.settle(project, pledges);
        if (!finishing.finish(project)) {
            throw new IllegalStateException("project " + project.value() + " of the demo data could not be closed");
        }
    }
}
