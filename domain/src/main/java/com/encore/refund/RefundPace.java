package com.encore.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** How long to wait before trying a refund again, and when to stop and let a person look. */
final class RefundPace {

    static final int MOST_ATTEMPTS = 8;
    static final Duration LEASE = Duration.ofSeconds(90);
    static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private RefundPace() {}

    static Instant afterFailure(int attempts, Instant now) {
        Duration pause = LOOK_AGAIN.multipliedBy(1L << Math.min(attempts - 1, 6));
        Duration capped = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        return now.plus(capped).plusMillis(RANDOM.nextLong(capped.toMillis() / 10));
    }
}
