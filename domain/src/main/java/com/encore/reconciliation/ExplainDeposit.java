package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;

/** Somebody of finance knows what a deposit is that no payout announced. */
@UseCase
public class ExplainDeposit {

    private final Staff staff;
    private final BankLines bank;
    private final ProviderPayoutHistory history;
    private final AuditTrail trail;

    ExplainDeposit(Staff staff, BankLines bank, ProviderPayoutHistory history, AuditTrail trail) {
        this.staff = staff;
        this.bank = bank;
        this.history = history;
        this.trail = trail;
    }

    public void explain(BankLineId id, long version, Reason why, MemberId member) {
        staff.requireFinance(member);
        BankLine line = bank.lock(id);
        if (!line.isAt(version)) {
            throw new ProviderPayoutMoved();
        }
        DepositState from = line.state();
        line.explain(why, member);
        history.moved(line, from, member, why.text());
        trail.note(AuditFact.by(member.value(), "deposit-explain", AuditThing.of("bank-line", id.value()), why.text()));
    }
}
