package com.encore.settlement;

import com.encore.stereotype.Refusal;

/** The project's payments have not all been compared with the provider's yet. */
public final class NotReconciled extends Refusal {

    private static final long serialVersionUID = 1L;

    NotReconciled(int days) {
        super(Kind.CONFLICT, "settlement-not-reconciled", days);
    }
}
