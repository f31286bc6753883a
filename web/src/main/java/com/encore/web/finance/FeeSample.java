package com.encore.web.finance;

import com.encore.money.Won;
import com.encore.terms.FeeTerms;
import com.encore.terms.NewFees;

/** What fees make of a million won, so that people see what a rate means. */
public record FeeSample(Won gross, Won platform, Won platformVat, Won payment, Won paymentVat) {

    static final Won MILLION = Won.of(1_000_000);

    static FeeSample of(FeeTerms terms) {
        Won platform = terms.platformFee(MILLION);
        Won payment = terms.paymentFee(MILLION);
        return new FeeSample(MILLION, platform, terms.vatOn(platform), payment, terms.vatOn(payment));
    }

    static FeeSample of(NewFees fees) {
        return of(new FeeTerms(0, fees.from(), fees.platform(), fees.payment(), fees.vat()));
    }

    public Won left() {
        return gross.minus(platform).minus(platformVat).minus(payment).minus(paymentVat);
    }
}
