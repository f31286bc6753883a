package com.encore.account;

import java.time.Duration;
import java.time.Instant;

/** Something counted against a limit: whom it is counted for and how many are free. */
record Attempt(byte[] subject, Limit limit) {

    static final Limit SIGN_IN_OF_ONE = new Limit(5, Duration.ofSeconds(30), Duration.ofMinutes(15));
    static final Limit SIGN_IN_FROM_ONE = new Limit(30, Duration.ofSeconds(30), Duration.ofMinutes(15));
    static final Limit MAILS_TO_ONE = new Limit(5, Duration.ofMinutes(15), Duration.ofHours(1));
    static final Limit MAILS_FROM_ONE = new Limit(30, Duration.ofMinutes(5), Duration.ofHours(1));

    /** Quiet for this long, and everything counted is forgotten. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    static Attempt of(byte[] subject, Limit limit) {
        return new Attempt(subject, limit);
    }

    /** So many are free; from then on each is followed by a pause that doubles up to the longest. */
    record Limit(int free, Duration pause, Duration longest) {

        boolean isReachedBy(int attempts) {
            return attempts >= free;
        }

        Instant blockedUntil(int attempts, Instant now) {
            Duration doubled = pause.multipliedBy(1L << Math.min(attempts - free, 20));
            return now.plus(doubled.compareTo(longest) < 0 ? doubled : longest);
        }
    }
}
