package com.encore.terms;

import com.encore.stereotype.Refusal;

/** Holidays are added and removed before their day: due dates were counted with what was known on it. */
public class HolidayHasBegun extends Refusal {

    private static final long serialVersionUID = 1L;

    HolidayHasBegun() {
        super(Kind.INVALID, "holiday-has-begun");
    }
}
