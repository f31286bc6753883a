package com.encore.terms;

import com.encore.money.Rate;
import com.encore.money.Won;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * What is withheld from a kind of payee, from a day on. The taxed share is what is left after deemed expenses; where it
 * stays within the exemption nothing is withheld. An exemption of zero exempts nothing.
 */
public record WithholdingTerms(
        long id, PayeeKind kind, LocalDate from, Rate taxedShare, Won exemptUpTo, Rate incomeTax, Rate localTax) {

    private static final BigInteger WHOLE = BigInteger.valueOf(Rate.WHOLE);

    public Withheld on(Won payable) {
        // in hundred-thousandths of a won: 125,001 x 40 % is more than 50,000 although its won are not
        BigInteger taxed = times(payable.amount(), taxedShare);
        if (!exemptUpTo.isZero() && taxed.compareTo(times(exemptUpTo.amount(), Rate.ALL)) <= 0) {
            return Withheld.NONE;
        }
        Won income = Won.of(taxed.multiply(BigInteger.valueOf(incomeTax.perHundredThousand()))
                        .divide(WHOLE.multiply(WHOLE).multiply(BigInteger.TEN))
                        .longValueExact()
                * 10);
        return new Withheld(income, localTax.floorToTen(income));
    }

    private static BigInteger times(long amount, Rate rate) {
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(rate.perHundredThousand()));
    }
}
