package com.encore.testing;

import com.encore.closing.Aftermath;
import com.encore.closing.BeginClosing;
import com.encore.closing.DecideResult;
import com.encore.closing.FinishClosing;
import com.encore.closing.InFlight;
import com.encore.closing.ResolveInFlight;
import com.encore.closing.UnsettledPledges;
import com.encore.payment.PaymentId;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Goes through the steps of a closing as the job does. */
@Component
public class FundingEnding {

    private static final int SLICE = 50;

    private final BeginClosing beginning;
    private final InFlight inFlight;
    private final ResolveInFlight resolving;
    private final DecideResult deciding;
    private final UnsettledPledges unsettled;
    private final Aftermath aftermath;
    private final FinishClosing finishing;

    FundingEnding(
            BeginClosing beginning,
            InFlight inFlight,
            ResolveInFlight resolving,
            DecideResult deciding,
            UnsettledPledges unsettled,
            Aftermath aftermath,
            FinishClosing finishing) {
        this.beginning = beginning;
        this.inFlight = inFlight;
        this.resolving = resolving;
        this.deciding = deciding;
        this.unsettled = unsettled;
        this.aftermath = aftermath;
        this.finishing = finishing;
    }

    /** Says whether all of it is done. */
    public boolean run(ProjectId project) {
        if (beginning.begin(project) == BeginClosing.Begun.NOT_DUE) {
            return false;
        }
        askAboutWhatIsInFlight(project);
        return switch (deciding.decide(project)) {
            case DecideResult.Decision.Decided decided -> settle(project);
            case DecideResult.Decision.DecidedBefore before -> settle(project);
            case DecideResult.Decision.StillUnclear unclear -> false;
            case DecideResult.Decision.NotClosing not -> false;
        };
    }

    public void askAboutWhatIsInFlight(ProjectId project) {
        long last = 0;
        List<PaymentId> slice = inFlight.after(project, last, SLICE);
        while (!slice.isEmpty()) {
            slice.forEach(resolving::resolve);
            last = slice.getLast().value();
            slice = inFlight.after(project, last, SLICE);
        }
    }

    public boolean settle(ProjectId project) {
        long last = 0;
        List<PledgeId> slice = unsettled.after(project, last, SLICE);
        while (!slice.isEmpty()) {
            aftermath.settle(project, slice);
            last = slice.getLast().value();
            slice = unsettled.after(project, last, SLICE);
        }
        return finishing.finish(project);
    }
}
