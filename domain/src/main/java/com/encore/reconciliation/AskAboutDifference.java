package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.payment.PaymentGateway;
import com.encore.payment.PaymentNumber;
import com.encore.payment.ResolvePayment;
import com.encore.stereotype.CallsOut;

/**
 * Somebody of finance has the provider asked about one payment now: what it says is booked as ever, and then that
 * payment is compared anew.
 */
@CallsOut
public class AskAboutDifference {

    private final PaymentToAskAbout payments;
    private final ResolvePayment resolving;
    private final PaymentGateway gateway;
    private final CompareAgain comparing;

    AskAboutDifference(
            PaymentToAskAbout payments, ResolvePayment resolving, PaymentGateway gateway, CompareAgain comparing) {
        this.payments = payments;
        this.resolving = resolving;
        this.gateway = gateway;
        this.comparing = comparing;
    }

    /** What became of the difference. */
    public DifferenceState ask(DifferenceId id, MemberId member) {
        PaymentNumber payment = payments.of(id, member);
        resolving.resolve(payment);
        return switch (gateway.lookUp(payment)) {
            case PaymentGateway.Lookup.Found found -> comparing.with(id, found.payment());
            case PaymentGateway.Lookup.Missing missing -> comparing.asItIs(id, payment);
            case PaymentGateway.Lookup.NoAnswer no -> throw new ProviderSilent(no.why());
        };
    }
}
