package com.encore.refund;

import com.encore.account.MemberId;
import com.encore.pledge.PledgeNumber;
import com.encore.stereotype.CallsOut;

/** A backer cancels, and the money goes back at once if the provider lets it; if not, the next pass tries again. */
@CallsOut
public class CancelPledge {

    private final RequestCancellation requests;
    private final PayBack payBack;

    CancelPledge(RequestCancellation requests, PayBack payBack) {
        this.requests = requests;
        this.payBack = payBack;
    }

    public RefundState cancel(PledgeNumber pledge, MemberId member) {
        return payBack.pay(requests.request(pledge, member));
    }
}
