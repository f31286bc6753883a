package com.encore.payment;

import com.encore.stereotype.CallsOut;
import java.util.List;

/**
 * The janitor: asks the provider about every payment whose outcome we should know by now, and closes deposit accounts
 * that have run out. One pass settles whatever the provider can answer.
 */
@CallsOut
public class ResolvePayments {

    private final DuePayments due;
    private final ResolvePayment one;

    ResolvePayments(DuePayments due, ResolvePayment one) {
        this.due = due;
        this.one = one;
    }

    /** Returns how many were asked about; a full batch means there may be more. */
    public int resolve(int batch) {
        List<PaymentNumber> numbers = due.take(batch);
        numbers.forEach(one::resolve);
        return numbers.size();
    }
}
