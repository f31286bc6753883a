package com.encore.refund;

import java.util.List;

/** The lists people at Encore see refunds in. */
public enum RefundShelf {
    /** Nothing more happens before somebody at Encore has looked. */
    PARKED("park_kind not in ('NO_ACCOUNT', 'ACCOUNT_REFUSED')", "PARKED"),
    /** The backer was asked for an account to pay back to. */
    ACCOUNT("park_kind in ('NO_ACCOUNT', 'ACCOUNT_REFUSED')", "PARKED"),
    /** On its way for longer than it should be: a transfer back may take days. */
    SLOW("requested_at < if(state = 'PENDING', :days_ago, :hour_ago)", "OWED", "ASKED", "PENDING"),
    OPEN("true", "OWED", "ASKED", "PENDING"),
    DONE("true", "DONE"),
    MOOT("true", "MOOT");

    private final String condition;
    private final List<String> states;

    RefundShelf(String condition, String... states) {
        this.condition = condition;
        this.states = List.of(states);
    }

    String condition() {
        return condition;
    }

    List<String> states() {
        return states;
    }

    /** What is over shows the newest first, what is not the longest waiting. */
    boolean oldestFirst() {
        return this != DONE && this != MOOT;
    }
}
