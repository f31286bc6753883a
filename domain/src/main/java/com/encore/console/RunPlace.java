package com.encore.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page of runs begins: at those older, or newer, than one. */
public record RunPlace(long run, boolean older) {

    private static final Pattern WRITTEN = Pattern.compile("([ab])(\\d{1,18})");

    public static RunPlace olderThan(long run) {
        return new RunPlace(run, true);
    }

    public static RunPlace newerThan(long run) {
        return new RunPlace(run, false);
    }

    /** What cannot be read is no place, so the list begins at its beginning. */
    public static Optional<RunPlace> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new RunPlace(
                        Long.parseLong(matcher.group(2)), matcher.group(1).equals("a")))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return (older ? "a" : "b") + run;
    }
}
