package com.encore.terms;

import com.encore.money.Rate;
import com.encore.money.Won;
import java.time.LocalDate;

/** A withholding rule somebody wants to begin on a day. */
public record NewRule(PayeeKind kind, LocalDate from, Rate taxedShare, Won exemptUpTo, Rate incomeTax, Rate localTax) {

    public NewRule {
        if (incomeTax.perHundredThousand() + localTax.perHundredThousand() > Rate.WHOLE) {
            throw new TaxesTooHigh();
        }
    }
}
