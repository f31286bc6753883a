package com.encore.project;

import com.encore.stereotype.Refusal;

/** Stock is adjusted while a project is approved or being funded. */
public final class StockFixed extends Refusal {

    private static final long serialVersionUID = 1L;

    StockFixed() {
        super(Kind.CONFLICT, "stock-fixed");
    }
}
