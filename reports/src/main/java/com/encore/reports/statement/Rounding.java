package com.encore.reports.statement;

/** What is dropped after a rate was applied. */
public enum Rounding {
    DOWN_TO_WON(0),
    DOWN_TO_TEN_WON(-1);

    private final int digits;

    Rounding(int digits) {
        this.digits = digits;
    }

    /** As a spreadsheet's ROUNDDOWN counts them. */
    int digits() {
        return digits;
    }
}
