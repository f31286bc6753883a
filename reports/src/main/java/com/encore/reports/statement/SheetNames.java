package com.encore.reports.statement;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.formula.SheetNameFormatter;

/** Names the sheets of one workbook, whatever they are asked to be called: legal, and each once. */
final class SheetNames {

    static final int LONGEST = 31;

    private static final String FORBIDDEN = "[]:*?/\\";
    private static final String NAMELESS = "Sheet";
    private static final String KEPT_BY_EXCEL = "history";

    private final Set<String> taken = new HashSet<>();

    /** As it stands in a formula. */
    static String quoted(String name) {
        return SheetNameFormatter.format(name);
    }

    String next(String wanted) {
        String legal = legal(wanted);
        for (int count = 1; ; count++) {
            String suffix = count == 1 ? "" : " (" + count + ")";
            String name = cut(legal, LONGEST - suffix.length()) + suffix;
            if (taken.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private static String legal(String wanted) {
        StringBuilder name = new StringBuilder();
        CleanText.of(wanted).codePoints().forEach(c -> name.appendCodePoint(FORBIDDEN.indexOf(c) >= 0 ? ' ' : c));
        String cut = bare(cut(bare(name.toString()), LONGEST));
        boolean useless = cut.isEmpty() || cut.toLowerCase(Locale.ROOT).equals(KEPT_BY_EXCEL);
        return useless ? (NAMELESS + " " + cut).strip() : cut;
    }

    /** Without the apostrophes and blanks a name may not begin or end with. */
    private static String bare(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && edge(name.charAt(from))) {
            from++;
        }
        while (to > from && edge(name.charAt(to - 1))) {
            to--;
        }
        return name.substring(from, to);
    }

    private static boolean edge(char c) {
        return c == '\'' || Character.isWhitespace(c);
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length);
    }
}
