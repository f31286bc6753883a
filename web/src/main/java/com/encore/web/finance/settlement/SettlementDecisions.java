package com.encore.web.finance.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.operations.Identity;
import com.encore.operations.JobControl;
import com.encore.operations.Requester;
import com.encore.settlement.ApproveSettlement;
import com.encore.settlement.CheckSettlement;
import com.encore.settlement.HoldSettlement;
import com.encore.settlement.OpenSettlement;
import com.encore.settlement.RecalculateSettlement;
import com.encore.settlement.RecallSettlement;
import com.encore.settlement.ReleaseSettlement;
import com.encore.settlement.SettlementId;
import org.springframework.stereotype.Component;

/** Carries a decision out. */
@Component
class SettlementDecisions {

    private final CheckSettlement checking;
    private final ApproveSettlement approving;
    private final HoldSettlement holding;
    private final ReleaseSettlement releasing;
    private final RecalculateSettlement recalculating;
    private final RecallSettlement recalling;
    private final JobControl jobs;

    SettlementDecisions(
            CheckSettlement checking,
            ApproveSettlement approving,
            HoldSettlement holding,
            ReleaseSettlement releasing,
            RecalculateSettlement recalculating,
            RecallSettlement recalling,
            JobControl jobs) {
        this.checking = checking;
        this.approving = approving;
        this.holding = holding;
        this.releasing = releasing;
        this.recalculating = recalculating;
        this.recalling = recalling;
        this.jobs = jobs;
    }

    void carryOut(Decision decision, SettlementId settlement, String hash, Reason reason, MemberId finance) {
        switch (decision) {
            case CHECK -> checking.check(settlement, hash, reason, finance);
            case APPROVE -> approving.approve(settlement, hash, reason, finance);
            case HOLD -> holding.hold(settlement, reason, finance);
            case RELEASE -> releasing.release(settlement, reason, finance);
            case RECALCULATE -> settle(recalculating.recalculate(settlement, hash, reason, finance), reason, finance);
            case RECALL -> settle(recalling.recall(settlement, hash, reason, finance), reason, finance);
        }
    }

    /** If nobody begins it now, the next sweep finds it: it is a minute late at most. */
    private void settle(OpenSettlement.Opened opened, Reason reason, MemberId finance) {
        jobs.start(
                "settle",
                Identity.settlement(opened.settlement().value(), opened.revision()),
                Requester.person(finance, reason.text()));
    }
}
