package com.encore.terms;

import com.encore.stereotype.Refusal;

/** A holiday has a name in both languages, of at most {@value NewHoliday#LENGTH} characters. */
public class HolidayNameUnusable extends Refusal {

    private static final long serialVersionUID = 1L;

    HolidayNameUnusable() {
        super(Kind.INVALID, "holiday-name-unusable", NewHoliday.LENGTH);
    }
}
