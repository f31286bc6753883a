package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/** Starts a settlement over while nobody has approved it, with the tax profile the artist has now and the rule of its day. */
@UseCase
public class RecalculateSettlement {

    private final Staff staff;
    private final Settlements settlements;
    private final SettlementHistory history;
    private final Carries carries;
    private final BasisNow basis;

    RecalculateSettlement(
            Staff staff, Settlements settlements, SettlementHistory history, Carries carries, BasisNow basis) {
        this.staff = staff;
        this.settlements = settlements;
        this.history = history;
        this.carries = carries;
        this.basis = basis;
    }

    /** Returns the revision to calculate. The hash is of the figures that are to be given up. */
    public OpenSettlement.Opened recalculate(SettlementId id, String hash, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        Settlement settlement = settlements.lock(id);
        SettlementState from = settlement.state();
        if (!from.isOpen() || !settlement.isSeenAs(hash)) {
            throw new SettlementMoved();
        }
        Settlement.Basis now = basis.of(settlement);
        carries.giveBack(settlement);
        settlement.calculateAnew(now);
        settlements.saveAndFlush(settlement);
        history.moved(settlement, from, finance, reason.text());
        return new OpenSettlement.Opened(settlement.id(), settlement.revision());
    }
}
