package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/** Somebody of finance knows why no deposit will be found for a payout. Nothing is booked for it. */
@UseCase
public class ExplainProviderPayout {

    private final Staff staff;
    private final ProviderPayouts payouts;
    private final ProviderPayoutHistory history;

    ExplainProviderPayout(Staff staff, ProviderPayouts payouts, ProviderPayoutHistory history) {
        this.staff = staff;
        this.payouts = payouts;
        this.history = history;
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
    }
}
