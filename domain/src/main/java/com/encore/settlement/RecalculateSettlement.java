package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.payee.PayeeProfiles;
import com.encore.payee.PayeeView;
import com.encore.stereotype.UseCase;
import com.encore.terms.TermsInForce;

/** Starts a settlement over while nobody has approved it, with the tax profile the artist has now. */
@UseCase
public class RecalculateSettlement {

    private final Staff staff;
    private final Settlements settlements;
    private final SettlementHistory history;
    private final Carries carries;
    private final PayeeProfiles payees;
    private final TermsInForce terms;

    RecalculateSettlement(
            Staff staff,
            Settlements settlements,
            SettlementHistory history,
            Carries carries,
            PayeeProfiles payees,
            TermsInForce terms) {
        this.staff = staff;
        this.settlements = settlements;
        this.history = history;
        this.carries = carries;
        this.payees = payees;
        this.terms = terms;
    }

    /** Returns the revision to calculate. The hash is of the figures that are to be given up. */
    public OpenSettlement.Opened recalculate(SettlementId id, String hash, Reason reason, MemberId finance) {
        staff.requireFinance(finance);
        Settlement settlement = settlements.lock(id);
        SettlementState from = settlement.state();
        if (!from.isOpen() || !settlement.isSeenAs(hash)) {
            throw new SettlementMoved();
        }
        PayeeView payee = payees.of(settlement.artist()).orElseThrow(PayeeUnknown::new);
        carries.giveBack(settlement);
        settlement.calculateAnew(new Settlement.Basis(
                settlement.dueOn(),
                settlement.feePolicy(),
                terms.withholdingOn(payee.kind(), settlement.dueOn()).id(),
                payee.kind()));
        settlements.saveAndFlush(settlement);
        history.moved(settlement, from, finance, reason.text());
        return new OpenSettlement.Opened(settlement.id(), settlement.revision());
    }
}
