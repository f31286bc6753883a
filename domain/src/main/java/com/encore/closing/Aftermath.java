package com.encore.closing;

import com.encore.pledge.DecidedPledges;
import com.encore.pledge.PledgeId;
import com.encore.project.ProjectId;
import com.encore.refund.OweForProject;
import com.encore.refund.RefundReason;
import com.encore.stereotype.UseCase;
import java.util.List;

/**
 * Fourth step, for some pledges of a decided project at a time: paid ones are confirmed or owed back, holds are let go
 * of, and each backer is told. The result's row is locked first, so that a project has one writer and chunks never
 * meet on its rewards and totals.
 */
@UseCase
public class Aftermath {

    private final ClosingResults results;
    private final DecidedPledges pledges;
    private final OweForProject refunds;
    private final BackerLetters letters;

    Aftermath(ClosingResults results, DecidedPledges pledges, OweForProject refunds, BackerLetters letters) {
        this.results = results;
        this.pledges = pledges;
        this.refunds = refunds;
        this.letters = letters;
    }

    /** Returns how many paid pledges this call confirmed or owed back; those settled before do not count. */
    public int settle(ProjectId project, List<PledgeId> ids) {
        FundingResult result = results.lock(project).result();
        return switch (result) {
            case SUCCEEDED -> confirm(project, ids);
            case FAILED -> owe(project, ids, result, RefundReason.PROJECT_FAILED);
            case CALLED_OFF -> owe(project, ids, result, RefundReason.PROJECT_CALLED_OFF);
        };
    }

    private int confirm(ProjectId project, List<PledgeId> ids) {
        List<DecidedPledges.Moved> confirmed = pledges.confirm(ids);
        letters.succeeded(project, confirmed);
        return confirmed.size();
    }

    private int owe(ProjectId project, List<PledgeId> ids, FundingResult result, RefundReason reason) {
        List<OweForProject.Owed> owed = refunds.owe(ids, reason);
        letters.goesBack(project, result, owed);
        return owed.size();
    }
}
