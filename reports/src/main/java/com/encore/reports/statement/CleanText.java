package com.encore.reports.statement;

/** Text that people typed, made fit for a cell: nothing a spreadsheet would run, hide behind or choke on. */
final class CleanText {

    /** As much as a cell holds. */
    static final int LONGEST = 32_767;

    private static final String LIVE = "=+-@\t\r\n|＝＋－＠";
    private static final char INSTEAD = '\uFFFD';

    private CleanText() {}

    /** The same text without characters XML forbids or eyes cannot see, on one line. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!plain(text.charAt(i))) {
                return shortened(rewritten(text));
            }
        }
        return shortened(text);
    }

    /** Whether a spreadsheet would take it for a formula or a command if somebody typed it. */
    static boolean looksLive(String text) {
        String bare = of(text).stripLeading();
        return begins(text) || begins(bare);
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && LIVE.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean plain(char c) {
        return c >= ' ' && c < 0x7F && c != '_' || c >= 0xA1 && c < 0x200B && c != 0xAD || c >= 0x2E80 && c < 0xD800;
    }

    private static String rewritten(String text) {
        StringBuilder kept = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            if (c == '_' || !unseen(c)) {
                kept.appendCodePoint(c);
            } else if (Character.isWhitespace(c) || c == 0x85) {
                kept.append(' ');
            } else if (c >= 0xD800 && c <= 0xDFFF) {
                kept.append(INSTEAD);
            }
        });
        return withoutEscapes(kept);
    }

    /** A joiner between emoji and what colours them are kept, although they cannot be seen by themselves. */
    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != 0x200D && (c < 0xE0020 || c > 0xE007F);
            default -> false;
        };
    }

    /** Spreadsheets read {@code _x0041_} as A: the underscore is written as its own escape. */
    private static String withoutEscapes(StringBuilder text) {
        for (int i = text.indexOf("_x"); i >= 0; i = text.indexOf("_x", i + 1)) {
            boolean escape = i + 7 <= text.length() && text.charAt(i + 6) == '_';
            for (int d = i + 2; escape && d < i + 6; d++) {
                escape = Character.digit(text.charAt(d), 16) >= 0;
            }
            if (escape) {
                text.insert(i, "_x005F");
                i += 6;
            }
        }
        return text.toString();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
