package com.encore.bench;

import java.time.Duration;

/** How long and with how many to measure: enough to trust, or just enough to see that it runs. */
record Effort(
        Duration warmUp,
        Duration compiling,
        Duration round,
        int rounds,
        int atOnce,
        int seats,
        int buyers,
        int counters) {

    /** The compiler of a fresh process takes half a minute of a crowd before it has seen everything often enough. */
    static final Effort FULL = new Effort(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(4), 3, 64, 1_000, 200, 1_000_000);

    static final Effort TINY =
            new Effort(Duration.ofMillis(200), Duration.ZERO, Duration.ofMillis(200), 1, 4, 10, 4, 6_400);
}
