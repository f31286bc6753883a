package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/**
 * Sends what two people approved back to be calculated anew, as long as no money of it is on its way: because taxes hang
 * on the day of paying, and that day turned out to be another. Its entry is reversed, its lines stay.
 */
@UseCase
public class RecallSettlement {

    private final Staff staff;
    private final SettledProjects projects;
    private final Settlements settlements;
    private final PayoutsPlanned payouts;
    private final BasisNow basis;
    private final SettlementBooks books;
    private final RecalledApprovals recalled;
    private final Carries carries;
    private final SettlementHistory history;
    private final SettlementLetters letters;

    RecallSettlement(
            Staff staff,
            SettledProjects projects,
            Settlements settlements,
            PayoutsPlanned payouts,
            BasisNow basis,
            SettlementBooks books,
            RecalledApprovals recalled,
            Carries carries,
            SettlementHistory history,
            SettlementLetters letters) {
        this.staff = staff;
        this.projects = projects;
        this.settlements = settlements;
        this.payouts = payouts;
        this.basis = basis;
        this.books = books;
        this.recalled = recalled;
        this.carries = carries;
        this.history = history;
        this.letters = letters;
    }

    /** Returns the revision to calculate. The hash is of the figures that are to be given up. */
    public OpenSettlement.Opened recall(SettlementId id, String hash, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        // before the settlement, so that nobody begins the project's next one in between
        projects.lockThatOf(id);
        Settlement settlement = settlements.lock(id);
        SettlementState from = settlement.state();
        if (!from.mayBeRecalled() || !settlement.isSeenAs(hash)) {
            throw new SettlementMoved();
        }
        if (payouts.areThereOf(id)) {
            throw new SettlementPlanned();
        }
        Settlement.Basis now = basis.of(settlement);
        books.takeBack(settlement);
        recalled.keep(settlement, reason, finance);
        letters.recalled(settlement);
        carries.giveBack(settlement);
        settlement.recall(now);
        settlements.saveAndFlush(settlement);
        history.moved(settlement, from, finance, reason.text());
        return new OpenSettlement.Opened(settlement.id(), settlement.revision());
    }
}
