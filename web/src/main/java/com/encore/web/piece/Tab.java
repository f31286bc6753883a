package com.encore.web.piece;

/** One view of the same things; {@code count} is how many are in it, or a negative number to say nothing. */
public record Tab(String label, String href, boolean current, long count) {

    public static Tab of(String label, String href, boolean current) {
        return new Tab(label, href, current, -1);
    }
}
