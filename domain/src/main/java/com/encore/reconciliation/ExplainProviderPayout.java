package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;

/** Somebody of finance knows why no deposit will be found for a payout. Nothing is booked for it. */
@UseCase
public class ExplainProviderPayout {

    private final Staff staff;
    private final ProviderPayouts payouts;
    private final ProviderPayoutHistory history;
    private final AuditTrail trail;

    ExplainProviderPayout(Staff staff, ProviderPayouts payouts, ProviderPayoutHistory history, AuditTrail trail) {
        this.staff = staff;
        this.payouts = payouts;
        this.history = history;
        this.trail = trail;
    }

    public void explain(ProviderPayoutId id, long version, Reason why, MemberId member) {
        staff.requireFinance(member);
        ProviderPayout payout = payouts.lock(id);
        if (!payout.isAt(version)) {
            throw new ProviderPayoutMoved();
        }
        ProviderPayoutState from = payout.state();
        payout.explain(why, member);
        history.moved(payout, from, member, why.text());
        trail.note(AuditFact.by(
                member.value(), "provider-payout-explain", AuditThing.of("provider-payout", id.value()), why.text()));
    }
}
