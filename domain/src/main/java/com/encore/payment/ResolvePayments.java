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
    private final ConfirmPayment confirmation;
    private final EndWaiting waiting;
    private final PaymentGateway gateway;

    ResolvePayments(DuePayments due, ConfirmPayment confirmation, EndWaiting waiting, PaymentGateway gateway) {
        this.due = due;
        this.confirmation = confirmation;
        this.waiting = waiting;
        this.gateway = gateway;
    }

    /** Returns how many were asked about; a full batch means there may be more. */
    public int resolve(int batch) {
        List<PaymentNumber> numbers = due.take(batch);
        numbers.forEach(this::resolve);
        return numbers.size();
    }

    private void resolve(PaymentNumber number) {
        PaymentState state = confirmation.confirm(number);
        if (state == PaymentState.WAITING && waiting.isOver(number)) {
            switch (gateway.closeVirtualAccount(number)) {
                case PaymentGateway.Closing.Closed closed -> waiting.closed(number);
                // the buyer may have paid in this very moment: the next answer tells
                case PaymentGateway.Closing.NotWaiting paid -> confirmation.confirm(number);
                case PaymentGateway.Closing.NoAnswer later -> {}
            }
        }
    }
}
