package com.encore.payment;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When to ask the provider about a payment again: soon at first, then ever more seldom, for two days. */
final class AskSchedule {

    static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration UNTIL = Duration.ofDays(2);
    private static final int DOUBLINGS = 5;

    private AskSchedule() {}

    /** Empty when an unpaid payment is so old that nobody will pay it any more. */
    static @Nullable Instant next(Instant openedAt, int asked, Instant now) {
        if (now.isAfter(openedAt.plus(UNTIL))) {
            return null;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(asked, DOUBLINGS));
        return now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }
}
