package com.encore.payment;

import com.encore.account.MemberId;
import com.encore.stereotype.CallsOut;

/** An admin has the provider asked about one payment now, also where nobody asks by itself any more. */
@CallsOut
public class AskProviderAgain {

    private final BeginAsking beginning;
    private final ConfirmPayment confirmation;

    AskProviderAgain(BeginAsking beginning, ConfirmPayment confirmation) {
        this.beginning = beginning;
        this.confirmation = confirmation;
    }

    public PaymentState ask(PaymentNumber number, MemberId admin) {
        return confirmation.confirm(beginning.begin(number, admin));
    }
}
