package com.encore.notification;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Ten seconds, doubling to half an hour, a fifth more or less so that messages do not return all at once. */
final class BackOff {

    static final int ATTEMPTS = 10;

    private static final long FIRST_MILLIS = 10_000;
    private static final long LONGEST_MILLIS = 1_800_000;

    private BackOff() {}

    static Duration after(int attempts) {
        long pause = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempts - 1, 20));
        return Duration.ofMillis(pause - pause / 5 + ThreadLocalRandom.current().nextLong(pause * 2 / 5));
    }
}
