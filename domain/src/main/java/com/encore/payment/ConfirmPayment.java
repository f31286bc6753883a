package com.encore.payment;

import com.encore.stereotype.CallsOut;

/** Asks the provider about a payment and writes the answer down. Browser, webhook and janitor all come here. */
@CallsOut
public class ConfirmPayment {

    private final PaymentGateway gateway;
    private final RecordAnswer answers;

    ConfirmPayment(PaymentGateway gateway, RecordAnswer answers) {
        this.gateway = gateway;
        this.answers = answers;
    }

    /** Whether the provider gave an answer that could be written down. */
    public enum Hearing {
        ANSWERED,
        SILENT
    }

    /** For those who need to know what is not at the provider, not only what is. */
    public Hearing ask(PaymentNumber number) {
        PaymentGateway.Lookup answer = gateway.lookUp(number);
        answers.record(number, answer);
        return answer instanceof PaymentGateway.Lookup.Found ? Hearing.ANSWERED : Hearing.SILENT;
    }

    public PaymentState confirm(PaymentNumber number) {
        return answers.record(number, gateway.lookUp(number));
    }
}
