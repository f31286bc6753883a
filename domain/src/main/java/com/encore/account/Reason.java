package com.encore.account;

/** Why somebody at Encore decided something, in their own words; it stays in the history for good. */
public record Reason(String text) {

    public static final int LENGTH = 250;

    public Reason {
        text = text.strip();
        if (text.isEmpty() || text.length() > LENGTH) {
            throw new ReasonMissing();
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
