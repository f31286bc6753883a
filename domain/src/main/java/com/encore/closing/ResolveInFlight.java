package com.encore.closing;

import com.encore.payment.PaymentId;
import com.encore.payment.PaymentNumber;
import com.encore.payment.ResolvePayment;
import com.encore.stereotype.CallsOut;
import java.util.Optional;

/** Second step, for each payment in flight: the provider is asked once more and its answer booked. */
@CallsOut
public class ResolveInFlight {

    /** What is known of a payment now. */
    public enum Outcome {
        /** It was captured, or it had certainly not been paid in time. */
        SETTLED,
        STILL_UNCLEAR
    }

    private final LookInFlight inFlight;
    private final ResolvePayment payments;

    ResolveInFlight(LookInFlight inFlight, ResolvePayment payments) {
        this.inFlight = inFlight;
        this.payments = payments;
    }

    public Outcome resolve(PaymentId payment) {
        Optional<PaymentNumber> unclear = inFlight.look(payment);
        if (unclear.isEmpty()) {
            return Outcome.SETTLED;
        }
        payments.resolve(unclear.get());
        return inFlight.look(payment).isEmpty() ? Outcome.SETTLED : Outcome.STILL_UNCLEAR;
    }
}
