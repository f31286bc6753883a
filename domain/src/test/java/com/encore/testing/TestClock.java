package com.encore.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until a test moves it, and only ever forward: what one test has put in the past stays there. */
public final class TestClock extends Clock {

    private static final TestClock SHARED = new TestClock();

    private final AtomicReference<Instant> now;

    private TestClock() {
        this.now = new AtomicReference<>(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** One time for us and for the payment provider, as in life. */
    public static TestClock shared() {
        return SHARED;
    }

    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time goes forward");
        }
        now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the business reads instants");
    }
}
