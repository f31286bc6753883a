package com.encore.watch;

import java.time.Duration;

/**
 * A cause as somebody sees it now.
 *
 * @param thing what is wrong with, by a name that stays the same
 * @param episode tells one time it goes wrong from the next
 * @param detail a few words more, the same in every language
 * @param grace how long it must last before anybody is told
 */
public record Alarm(AlertKind kind, String thing, String episode, String detail, Duration grace) {

    /** For causes that may be seen in the moment before they are put right by themselves. */
    static final Duration A_WHILE = Duration.ofSeconds(60);

    private static final int LONGEST = 300;

    public Alarm {
        detail = detail.codePointCount(0, detail.length()) <= LONGEST
                ? detail
                : detail.substring(0, detail.offsetByCodePoints(0, LONGEST));
    }

    static Alarm of(AlertKind kind, String thing, String episode, String detail) {
        return new Alarm(kind, thing, episode, detail, Duration.ZERO);
    }
}
