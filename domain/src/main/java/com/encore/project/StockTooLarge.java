package com.encore.project;

import com.encore.stereotype.Refusal;

/** Stock stays within what a reward may hold at most. */
public final class StockTooLarge extends Refusal {

    private static final long serialVersionUID = 1L;

    StockTooLarge() {
        super(Kind.INVALID, "stock-too-large");
    }
}
