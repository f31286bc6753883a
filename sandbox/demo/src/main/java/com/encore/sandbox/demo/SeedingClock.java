package com.encore.sandbox.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of everybody, except inside the seeding, which lives through the past weeks deed by deed. */
@Component
@Primary
@OnLaptops
final class SeedingClock extends Clock {

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();

    private final Clock everybodys;

    SeedingClock(@Qualifier("clock") Clock everybodys) {
        this.everybodys = everybodys;
    }

    /** Only this thread, and only for as long as the deed lasts. */
    static <T> T at(Instant then, ScopedValue.CallableOp<T, RuntimeException> deed) {
        return ScopedValue.where(THEN, then).call(deed);
    }

    static void during(Instant then, Runnable deed) {
        ScopedValue.where(THEN, then).run(deed);
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : everybodys.instant();
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
