package com.encore.terms;

import com.encore.stereotype.Refusal;

/** That day is a holiday already. */
public class HolidayKnown extends Refusal {

    private static final long serialVersionUID = 1L;

    HolidayKnown() {
        super(Kind.CONFLICT, "holiday-known");
    }
}
