package com.encore.terms;

import com.encore.money.Rate;
import com.encore.money.Won;
import java.time.LocalDate;

/** What Encore takes from a settlement, from a day on until other terms begin. */
public record FeeTerms(long id, LocalDate from, Rate platform, Rate payment, Rate vat) {

    public Won platformFee(Won gross) {
        return platform.floor(gross);
    }

    public Won paymentFee(Won gross) {
        return payment.floor(gross);
    }

    public Won vatOn(Won fee) {
        return vat.floor(fee);
    }
}
