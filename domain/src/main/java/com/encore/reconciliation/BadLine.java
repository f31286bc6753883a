package com.encore.reconciliation;

import com.encore.stereotype.Refusal;

/** A line cannot be what the file says it is, so nothing of the file is kept. */
public final class BadLine extends Refusal {

    private static final long serialVersionUID = 1L;

    /** What is wrong with a line. */
    enum Fault {
        CELLS,
        QUOTE,
        DATE,
        AMOUNT,
        NO_STORE,
        SUM,
        NOTHING_PAID,
        TWO_WAYS,
        SAID_OTHERWISE
    }

    private final int line;

    BadLine(int line, Fault fault) {
        super(Kind.INVALID, "bad-line." + fault, line);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
