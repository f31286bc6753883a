package com.encore.terms;

import com.encore.money.Rate;
import java.time.LocalDate;

/** Fees somebody wants to begin on a day. */
public record NewFees(LocalDate from, Rate platform, Rate payment, Rate vat) {

    private static final int HALF = Rate.WHOLE / 2;

    public NewFees {
        if (platform.perHundredThousand() + payment.perHundredThousand() > HALF) {
            throw new FeesTooHigh();
        }
    }
}
