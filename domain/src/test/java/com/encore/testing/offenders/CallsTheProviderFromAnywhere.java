package com.encore.testing.offenders;

import com.encore.payment.PaymentGateway;
import com.encore.payment.PaymentNumber;

class CallsTheProviderFromAnywhere {

    PaymentGateway.Lookup ask(PaymentGateway gateway, PaymentNumber number) {
        return gateway.lookUp(number);
    }
}
