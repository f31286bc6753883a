package com.encore.reports.export;

import com.encore.notification.Language;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the codes in a column are called. A code nobody named stands as it is. */
public record Codes(Map<String, Words> words) {

    public Codes {
        words = Map.copyOf(words);
    }

    /** Code, Korean, English, and the next one. */
    public static Codes of(String... names) {
        Map<String, Words> words = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 3) {
            words.put(names[i], new Words(names[i + 1], names[i + 2]));
        }
        return new Codes(words);
    }

    String say(String code, Language language) {
        Words named = words.get(code);
        return named == null ? code : named.in(language);
    }
}
