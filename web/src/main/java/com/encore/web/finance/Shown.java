package com.encore.web.finance;

import com.encore.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Values as their fields take them. */
final class Shown {

    private Shown() {}

    static String percent(Rate rate) {
        return new BigDecimal(BigInteger.valueOf(rate.perHundredThousand()), 3)
                .stripTrailingZeros()
                .toPlainString();
    }
}
