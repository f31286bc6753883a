package com.encore.web.format;

/** An amount in pieces, so that a page can set the unit lighter than the figures. */
public record WonParts(String before, String figure, String after) {

    @Override
    public String toString() {
        return before + figure + after;
    }
}
