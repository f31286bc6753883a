package com.encore.web.finance.ledger;

import java.time.DateTimeException;
import java.time.YearMonth;

/** Reads which month is asked for; what names none, or one of another age, is this one. */
final class Months {

    private static final int FIRST_YEAR = 2000;

    private Months() {}

    static YearMonth read(String typed, YearMonth now) {
        try {
            YearMonth month = YearMonth.parse(typed);
            return month.getYear() >= FIRST_YEAR && !month.isAfter(now) ? month : now;
        } catch (DateTimeException unreadable) {
            return now;
        }
    }
}
