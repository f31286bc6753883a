package com.encore.payee;

import com.encore.stereotype.Refusal;

/** A resident registration number is a date of birth and seven more digits. */
public class ResidentNumberUnusable extends Refusal {

    private static final long serialVersionUID = 1L;

    ResidentNumberUnusable() {
        super(Kind.INVALID, "resident-number-unusable");
    }
}
