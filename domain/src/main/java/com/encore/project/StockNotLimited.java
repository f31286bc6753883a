package com.encore.project;

import com.encore.stereotype.Refusal;

/** Without a stock there is nothing to raise or lower. */
public final class StockNotLimited extends Refusal {

    private static final long serialVersionUID = 1L;

    StockNotLimited() {
        super(Kind.CONFLICT, "stock-not-limited");
    }
}
