package com.encore.settlement;

import com.encore.money.Won;
import com.encore.terms.FeeTerms;

/** The fees on an amount and the tax on each of them. A difference of two charges is what is charged for what lies between. */
record Charge(long platformFee, long paymentFee, long vat) {

    static Charge on(Won gross, FeeTerms terms) {
        Won platform = terms.platformFee(gross);
        Won payment = terms.paymentFee(gross);
        return new Charge(
                platform.amount(),
                payment.amount(),
                terms.vatOn(platform).plus(terms.vatOn(payment)).amount());
    }

    Charge less(Charge before) {
        return new Charge(platformFee - before.platformFee, paymentFee - before.paymentFee, vat - before.vat);
    }
}
