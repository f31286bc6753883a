package com.encore.project;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Spells Hangul letter by letter in Latin, after the Revised Romanisation without its sound changes. */
final class Romanisation {

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;

    private static final List<String> INITIALS =
            List.of("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h");

    private static final List<String> VOWELS = List.of(
            "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
            "eu", "ui", "i");

    private static final List<String> FINALS = List.of(
            "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t",
            "ng", "t", "t", "k", "t", "p", "t");

    private Romanisation() {}

    /** Words of a-z and 0-9 joined by single hyphens; empty when nothing of the text can be spelt so. */
    static String of(String text) {
        StringBuilder latin = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(c, latin));
        return Normalizer.normalize(latin, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static void append(int character, StringBuilder latin) {
        if (character < FIRST_SYLLABLE || character > LAST_SYLLABLE) {
            latin.appendCodePoint(character);
            return;
        }
        int index = character - FIRST_SYLLABLE;
        latin.append(INITIALS.get(index / (21 * 28)))
                .append(VOWELS.get(index / 28 % 21))
                .append(FINALS.get(index % 28));
    }
}
