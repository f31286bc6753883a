package com.encore.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** How long to wait before trying a refund again, and when to stop and let a person look. */
final class RefundPace {

    static final int MOST_REFUSALS = 8;
    static final int MOST_ATTEMPTS = 24;

    /** Longer than any call: the provider's SDK gives up after 60 seconds, queueing included, and we long before. */
    static final Duration LEASE = Duration.ofSeconds(90);

    /** What comes later than this might outlive the lease, and is not sent at all. */
    static final Duration SEND_WITHIN = LEASE.minus(Duration.ofSeconds(60));

    static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    static final Duration FIRST_REMINDER = Duration.ofDays(3);
    static final Duration LAST_REMINDER = Duration.ofDays(4);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private RefundPace() {}

    static Instant afterFailure(int failures, Instant now) {
        Duration capped = atMostAnHour(LOOK_AGAIN.multipliedBy(1L << Math.clamp(failures - 1, 0, 6)));
        return now.plus(capped).plusMillis(RANDOM.nextLong(capped.toMillis() / 10));
    }

    /** The first attempt nobody answered has waited for its lease already. */
    static Instant afterSilence(int attempts, Instant now) {
        return attempts <= 1 ? now : afterFailure(attempts - 1, now);
    }

    /** A transfer back takes days: what was asked long ago is looked at ever more seldom. */
    static Instant nextLook(Instant askedAt, Instant now) {
        Duration pause = Duration.between(askedAt, now).dividedBy(4);
        return now.plus(atMostAnHour(pause.compareTo(LOOK_AGAIN) < 0 ? LOOK_AGAIN : pause));
    }

    private static Duration atMostAnHour(Duration pause) {
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
