package com.encore.refund;

import com.encore.stereotype.CallsOut;
import java.util.List;

/** Carries out the refunds that are due. One that fails never stops the others. */
@CallsOut
public class PayBackDue {

    private final DueRefunds due;
    private final PayBack payBack;

    PayBackDue(DueRefunds due, PayBack payBack) {
        this.due = due;
        this.payBack = payBack;
    }

    /** Returns how many were taken up; a full batch means there may be more. */
    public int pay(int batch) {
        List<RefundId> ids = due.take(batch);
        ids.forEach(payBack::pay);
        return ids.size();
    }
}
