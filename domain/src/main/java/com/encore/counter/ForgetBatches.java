package com.encore.counter;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets which slices are in, long after anybody could come back with them. */
@UseCase
class ForgetBatches {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetBatches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void forget() {
        jdbc.sql("delete from counter_batch where folded_at < ? order by folded_at limit ?")
                .params(clock.instant().minus(KEPT), AT_ONCE)
                .update();
    }
}
