package com.encore.project;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of a list ended: the sorted column and the id that tells equals apart. */
public record PageKey(long key, long id) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** What cannot be read is no key, so the list begins at its beginning. */
    public static Optional<PageKey> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new PageKey(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return key + "-" + id;
    }
}
