package com.encore.sandbox.portone;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time payments and cancellations are stamped with; it can be turned back so that demo data spans weeks. */
final class SandboxClock {

    private final Clock clock;
    private volatile @Nullable Instant stopped;

    SandboxClock(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        Instant fixed = stopped;
        return fixed == null ? clock.instant() : fixed;
    }

    void stopAt(@Nullable Instant at) {
        stopped = at;
    }
}
