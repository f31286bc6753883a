package com.encore.payee;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name somebody is registered under: a person's own, or a business's. */
public record LegalName(String value) {

    public static final int LENGTH = 60;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public LegalName {
        value = SPACES.matcher(Normalizer.normalize(value, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (value.isEmpty()
                || value.codePointCount(0, value.length()) > LENGTH
                || UNSEEN.matcher(value).find()) {
            throw new LegalNameUnusable();
        }
    }
}
