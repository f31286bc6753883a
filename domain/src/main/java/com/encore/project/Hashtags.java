package com.encore.project;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One spelling per hashtag: without its sign, composed, lower case. */
final class Hashtags {

    private static final Pattern USABLE =
            Pattern.compile("[\\p{L}\\p{N}_]{1," + ProjectLimits.HASHTAG + "}", Pattern.UNICODE_CHARACTER_CLASS);

    private Hashtags() {}

    static Set<String> normalised(List<String> typed) {
        Set<String> tags = new LinkedHashSet<>();
        for (String each : typed) {
            String tag = normalised(each);
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        return tags;
    }

    static String normalised(String typed) {
        String tag = PlainText.line(typed);
        return (tag.startsWith("#") ? tag.substring(1) : tag).toLowerCase(Locale.ROOT);
    }

    static boolean usable(String tag) {
        return USABLE.matcher(tag).matches();
    }
}
