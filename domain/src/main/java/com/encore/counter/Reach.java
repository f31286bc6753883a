package com.encore.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
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
        Instant now = clock.instant();
        Instant until = Objects.requireNonNull(silentUntil.get());
        boolean doubtful = until.isAfter(Instant.EPOCH);
        // whoever moves the end of the silence tries it for all the others
        if (doubtful && (now.isBefore(until) || !silentUntil.compareAndSet(until, now.plus(PAUSE)))) {
            return Optional.empty();
        }
        try {
            Optional<T> answer = Optional.ofNullable(question.get());
            if (doubtful) {
                silentUntil.set(Instant.EPOCH);
            }
            return answer;
        } catch (DataAccessException unreachable) {
            silentUntil.set(clock.instant().plus(PAUSE));
            LOG.warn("Redis does not answer, so {}; it is asked again in {}", lost, PAUSE, unreachable);
            return Optional.empty();
        }
    }
}
