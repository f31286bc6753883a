package com.encore.payment;

import com.encore.stereotype.CallsOut;
import java.time.Clock;
import java.time.Instant;

/** Asks the provider about a payment and writes the answer down. Browser, webhook and janitor all come here. */
@CallsOut
public class ConfirmPayment {

    private final PaymentGateway gateway;
    private final RecordAnswer answers;
    private final Clock clock;

    ConfirmPayment(PaymentGateway gateway, RecordAnswer answers, Clock clock) {
        this.gateway = gateway;
        this.answers = answers;
        this.clock = clock;
    }

    /** Whether the provider gave an answer that could be written down. */
    public enum Hearing {
        ANSWERED,
        SILENT
    }

    /** For those who need to know what is not at the provider, not only what is. */
    public Hearing ask(PaymentNumber number) {
        Instant askedAt = clock.instant();
        PaymentGateway.Lookup answer = gateway.lookUp(number);
        answers.record(number, answer, askedAt);
        return answer instanceof PaymentGateway.Lookup.Found ? Hearing.ANSWERED : Hearing.SILENT;
    }

    public PaymentState confirm(PaymentNumber number) {
        Instant askedAt = clock.instant();
        return answers.record(number, gateway.lookUp(number), askedAt);
    }
}
