package com.encore.sandbox.portone;

/** A way in which the list of money events may tell something else than what moved. */
public enum Misreport {
    HIDDEN,
    TWICE,
    OTHER_AMOUNT,
    OTHER_CURRENCY,
    OTHER_STORE,
    OTHER_CHANNEL,
    OTHER_REFERENCE
}
