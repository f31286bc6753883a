package com.encore.payee;

import com.encore.stereotype.Refusal;

/** The profile was saved elsewhere since this form was shown. */
public class PayeeChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    PayeeChangedMeanwhile() {
        super(Kind.CONFLICT, "payee-changed-meanwhile");
    }
}
