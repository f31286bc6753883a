package com.encore.payment;

import com.encore.stereotype.CallsOut;

/** Asks about one payment, and closes its deposit account once nobody should pay into it any more. */
@CallsOut
public class ResolvePayment {

    private final ConfirmPayment confirmation;
    private final EndWaiting waiting;
    private final PaymentGateway gateway;

    ResolvePayment(ConfirmPayment confirmation, EndWaiting waiting, PaymentGateway gateway) {
        this.confirmation = confirmation;
        this.waiting = waiting;
        this.gateway = gateway;
    }

    public void resolve(PaymentNumber number) {
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
