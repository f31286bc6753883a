package com.encore.terms;

import com.encore.stereotype.Refusal;

/** That day is no holiday. */
public class NoSuchHoliday extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchHoliday() {
        super(Kind.NOT_FOUND, "no-such-holiday");
    }
}
