package com.encore.web.piece;

/** One answer of a select or a set of choices; {@code hint} may be empty. */
public record Option(String value, String label, String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
