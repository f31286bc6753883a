package com.encore.reports.export;

import java.util.regex.Pattern;

/** Text that came from people, made fit for files that programs read. */
final class Texts {

    private static final char UNREADABLE = '\ufffd';
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private Texts() {}

    /** What XML cannot hold is replaced by a mark, in all formats alike, so that nothing vanishes without a trace. */
    static String readable(String text) {
        int at = unreadable(text, 0);
        if (at == text.length()) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        int from = 0;
        while (at < text.length()) {
            clean.append(text, from, at).append(UNREADABLE);
            from = at + 1;
            at = unreadable(text, from);
        }
        return clean.append(text, from, text.length()).toString();
    }

    private static int unreadable(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean fit = point >= 0x20 && point <= 0xD7FF
                    || point == '\t'
                    || point == '\n'
                    || point == '\r'
                    || point >= 0xE000 && point <= 0xFFFD
                    || point >= 0x10000;
            if (!fit) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    /** A spreadsheet takes text that begins like this for a formula; the apostrophe keeps it text. */
    static String inert(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\u3000')) {
            first++;
        }
        return first < text.length() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(first)) >= 0 ? '\'' + text : text;
    }

    /** Excel reads {@code _x0041_} in a cell as an A; escaped, it stays what it was. */
    static String unescapable(String text) {
        return text.indexOf("_x") < 0 ? text : LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_$1");
    }

    /** Blanks at either end are lost unless the cell says that they count. */
    static boolean hasOuterBlanks(String text) {
        return !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    }
}
