package com.encore.web.settlement;

import com.encore.money.Rate;
import java.math.BigDecimal;

/** How a rate is written: no digit more than it has. */
public final class Percent {

    private static final int DIGITS = 3;

    private Percent() {}

    public static String of(Rate rate) {
        return BigDecimal.valueOf(rate.perHundredThousand(), DIGITS)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
