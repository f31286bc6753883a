package com.encore.project;

import com.encore.stereotype.Refusal;

/** Stock never goes below what is already sold. */
public final class StockBelowSold extends Refusal {

    private static final long serialVersionUID = 1L;

    StockBelowSold() {
        super(Kind.CONFLICT, "stock-below-sold");
    }
}
