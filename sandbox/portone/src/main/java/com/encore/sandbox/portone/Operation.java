package com.encore.sandbox.portone;

/** What a shop's server asks of PortOne; WEBHOOK is the way back. */
public enum Operation {
    GET,
    LIST,
    TRANSACTIONS,
    PRE_REGISTER,
    CANCEL,
    CLOSE_ACCOUNT,
    RESEND_WEBHOOK,
    WEBHOOK,
    ANY;

    boolean covers(Operation other) {
        return this == other || this == ANY;
    }
}
