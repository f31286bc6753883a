package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/** Lets a held settlement go on from where it was held. */
@UseCase
public class ReleaseSettlement {

    private final Staff staff;
    private final Settlements settlements;
    private final SettlementHistory history;

    ReleaseSettlement(Staff staff, Settlements settlements, SettlementHistory history) {
        this.staff = staff;
        this.settlements = settlements;
        this.history = history;
    }

    public void release(SettlementId id, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        Settlement settlement = settlements.lock(id);
        if (settlement.state() != SettlementState.HELD) {
            throw new SettlementMoved();
        }
        settlement.release();
        settlements.saveAndFlush(settlement);
        history.moved(settlement, SettlementState.HELD, finance, reason.text());
    }
}
