package com.encore.web.artist.settlement;

import java.util.regex.Pattern;

/** A cell of a comma-separated file. What a spreadsheet would take for a formula is told to be text. */
final class Cell {

    private static final Pattern FORMULA = Pattern.compile("[\\s\\h]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("[^\",\\r\\n]*");

    private Cell() {}

    static String of(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
