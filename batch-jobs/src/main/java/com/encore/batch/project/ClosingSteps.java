package com.encore.batch.project;

import com.encore.closing.Aftermath;
import com.encore.closing.BeginClosing;
import com.encore.closing.ClosingResultOf;
import com.encore.closing.DecideResult;
import com.encore.closing.FinishClosing;
import com.encore.closing.FundingResult;
import com.encore.closing.ResolveInFlight;
import com.encore.counter.CountedTotals;
import com.encore.money.Won;
import com.encore.operations.Cause;
import com.encore.operations.Claim;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Requester;
import com.encore.payment.PaymentId;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What each step of closing calls. */
@Component
class ClosingSteps {

    private final BeginClosing beginning;
    private final ResolveInFlight payments;
    private final DecideResult decision;
    private final Aftermath aftermath;
    private final FinishClosing finishing;
    private final ClosingResultOf results;
    private final CountedTotals counters;
    private final ObjectProvider<JobControl> jobs;

    ClosingSteps(
            BeginClosing beginning,
            ResolveInFlight payments,
            DecideResult decision,
            Aftermath aftermath,
            FinishClosing finishing,
            ClosingResultOf results,
            CountedTotals counters,
            // whoever starts jobs knows all of them, this one too
            ObjectProvider<JobControl> jobs) {
        this.beginning = beginning;
        this.payments = payments;
        this.decision = decision;
        this.aftermath = aftermath;
        this.finishing = finishing;
        this.results = results;
        this.counters = counters;
        this.jobs = jobs;
    }

    void begin(Claim claim) {
        if (beginning.begin(project(claim)) == BeginClosing.Begun.NOT_DUE) {
            throw new NotYet("the deadline has not come");
        }
    }

    void ask(long payment, Claim claim) {
        payments.resolve(new PaymentId(payment));
    }

    void decide(Claim claim) {
        if (decide(project(claim)) instanceof DecideResult.Decision.StillUnclear unclear) {
            throw new NotYet("the outcome of " + unclear.payments() + " payments is not known");
        }
    }

    DecideResult.Decision decide(ProjectId project) {
        return decision.decide(project, believed(project));
    }

    /** Noted beside the result, to see how far off it was; nothing is decided by it. */
    private @Nullable Won believed(ProjectId project) {
        return counters.of(project)
                .map(CountedTotals.Counted::raised)
                .filter(raised -> raised >= 0)
                .map(Won::of)
                .orElse(null);
    }

    void settle(List<Long> pledges, Claim claim) {
        aftermath.settle(project(claim), pledges.stream().map(PledgeId::new).toList());
    }

    void finish(Claim claim) {
        if (!finishing.finish(project(claim))) {
            throw new NotYet("pledges are left to settle");
        }
    }

    void payBack(Claim claim) {
        boolean owed = results.project(project(claim))
                .filter(result -> result.result() != FundingResult.SUCCEEDED)
                .isPresent();
        if (owed) {
            jobs.getObject()
                    .start(
                            "refund-payments",
                            Identity.project(claim.identity().asProject()),
                            Requester.the(Cause.CHAIN, "close-funding"));
        }
    }

    private static ProjectId project(Claim claim) {
        return new ProjectId(claim.identity().asProject());
    }
}
