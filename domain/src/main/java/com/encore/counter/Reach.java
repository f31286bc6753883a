package com.encore.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Asks Redis what a page can do without. Once it does not answer, nobody waits for it again for a few seconds. */
@Component
class Reach {

    private static final Logger LOG = LoggerFactory.getLogger(Reach.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Clock clock;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.EPOCH);

    Reach(Clock clock) {
        this.clock = clock;
    }

    <T> Optional<T> ask(String lost, Supplier<@Nullable T> question) {
        if (clock.instant().isBefore(silentUntil.get())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(question.get());
        } catch (DataAccessException unreachable) {
            silentUntil.set(clock.instant().plus(PAUSE));
            LOG.warn("Redis does not answer, so {}; it is asked again in {}", lost, PAUSE, unreachable);
            return Optional.empty();
        }
    }
}
