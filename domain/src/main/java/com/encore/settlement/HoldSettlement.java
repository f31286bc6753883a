package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/** Keeps a settlement from going any further until somebody lets it. */
@UseCase
public class HoldSettlement {

    private final Staff staff;
    private final Settlements settlements;
    private final SettlementHistory history;

    HoldSettlement(Staff staff, Settlements settlements, SettlementHistory history) {
        this.staff = staff;
        this.settlements = settlements;
        this.history = history;
    }

    public void hold(SettlementId id, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        Settlement settlement = settlements.lock(id);
        SettlementState from = settlement.state();
        if (!from.mayBeHeld()) {
            throw new SettlementMoved();
        }
        settlement.hold(reason.text());
        settlements.saveAndFlush(settlement);
        history.moved(settlement, from, finance, reason.text());
    }
}
