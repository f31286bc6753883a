package com.encore.closing;

import com.encore.payment.PaymentId;
import com.encore.payment.PaymentNumber;
import com.encore.stereotype.UseCase;
import java.util.Optional;

/** A look at one payment in a transaction of its own, so that no connection is held while the provider is asked. */
@UseCase
class LookInFlight {

    private final InFlight inFlight;

    LookInFlight(InFlight inFlight) {
        this.inFlight = inFlight;
    }

    /** Empty once the payment is clear. */
    Optional<PaymentNumber> look(PaymentId payment) {
        return inFlight.unclear(payment);
    }
}
