package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;

/** Somebody of finance says which deposit a payout is, where that is not guessed. Only of its own amount. */
@UseCase
public class MatchByHand {

    private final Staff staff;
    private final ProviderPayouts payouts;
    private final BookProviderPayout booking;

    MatchByHand(Staff staff, ProviderPayouts payouts, BookProviderPayout booking) {
        this.staff = staff;
        this.payouts = payouts;
        this.booking = booking;
    }

    public void match(ProviderPayoutId id, long version, BankLineId line, Reason why, MemberId member) {
        staff.requireFinance(member);
        if (!payouts.lock(id).isAt(version)) {
            throw new ProviderPayoutMoved();
        }
        booking.matched(id, line, member, why.text());
    }
}
