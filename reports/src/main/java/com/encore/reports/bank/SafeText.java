package com.encore.reports.bank;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text that people typed, made fit for a bank's form: one line, and nothing in front that a spreadsheet would run. */
final class SafeText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern LIVE = Pattern.compile("^[=+\\-@|＝＋－＠'\\s]+");
    private static final Pattern DIGITS = Pattern.compile("\\D");

    private SafeText() {}

    static String of(String text) {
        String line =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        return LIVE.matcher(SPACES.matcher(line).replaceAll(" ").strip()).replaceFirst("");
    }

    static String digits(String text) {
        return DIGITS.matcher(text).replaceAll("");
    }
}
