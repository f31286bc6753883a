package com.encore.payment;

/** The lists people at Encore see payments in. Those that need somebody show the longest waiting first. */
public enum PaymentShelf {
    /** Nobody asks about it any more: what the provider said is not understood, or may not be counted. */
    STUCK("UNKNOWN", "y.ask_at is null", true),
    /** Part of the money went back at the provider while all of the pledge still counts. */
    PARTLY_BACK("PARTLY_REFUNDED", "p.state in ('PAID', 'CONFIRMED', 'SETTLED')", true),
    ASKING("UNKNOWN", "y.ask_at is not null", true),
    READY("READY", "true", false),
    WAITING("WAITING", "true", false),
    PAID("PAID", "true", false),
    REFUNDED("REFUNDED", "true", false),
    FAILED("FAILED", "true", false),
    EXPIRED("EXPIRED", "true", false);

    private final String state;
    private final String condition;
    private final boolean oldestFirst;

    PaymentShelf(String state, String condition, boolean oldestFirst) {
        this.state = state;
        this.condition = condition;
        this.oldestFirst = oldestFirst;
    }

    String state() {
        return state;
    }

    String condition() {
        return condition;
    }

    boolean oldestFirst() {
        return oldestFirst;
    }
}
