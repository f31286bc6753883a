package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/** The first of two people signs for the figures they have seen. */
@UseCase
public class CheckSettlement {

    private final Staff staff;
    private final Settlements settlements;
    private final SettlementHistory history;
    private final Signatures signatures;

    CheckSettlement(Staff staff, Settlements settlements, SettlementHistory history, Signatures signatures) {
        this.staff = staff;
        this.settlements = settlements;
        this.history = history;
        this.signatures = signatures;
    }

    public void check(SettlementId id, String hash, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        Settlement settlement = settlements.lock(id);
        if (settlement.state() != SettlementState.CALCULATED || !settlement.isSeenAs(hash)) {
            throw new SettlementMoved();
        }
        signatures.sign(settlement, Signatures.Step.CHECKED, reason, finance);
        settlement.check();
        settlements.saveAndFlush(settlement);
        history.moved(settlement, SettlementState.CALCULATED, finance, reason.text());
    }
}
