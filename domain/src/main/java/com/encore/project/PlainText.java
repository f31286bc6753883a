package com.encore.project;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings what people type into one form: composed characters, one kind of line break, nothing invisible. */
final class PlainText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200d]]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

    private PlainText() {}

    static String line(String text) {
        return SPACES.matcher(visible(text)).replaceAll(" ").strip();
    }

    static String paragraphs(String text) {
        return BLANK_LINES.matcher(visible(text)).replaceAll("\n\n").strip();
    }

    private static String visible(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String lines = composed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return INVISIBLE.matcher(lines).replaceAll("");
    }
}
