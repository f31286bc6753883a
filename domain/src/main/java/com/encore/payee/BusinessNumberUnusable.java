package com.encore.payee;

import com.encore.stereotype.Refusal;

/** A business registration number has ten digits, the last of which follows from the others. */
public class BusinessNumberUnusable extends Refusal {

    private static final long serialVersionUID = 1L;

    BusinessNumberUnusable() {
        super(Kind.INVALID, "business-number-unusable");
    }
}
