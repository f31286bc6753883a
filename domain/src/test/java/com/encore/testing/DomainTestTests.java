package com.encore.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class DomainTestTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TestClock testClock;

    @Test
    void injectsTheClockThatTestsMove() {
        Instant before = clock.instant();
        testClock.advance(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void runsOnTheRealServerAtTheRightIsolation() {
        assertThat(jdbc.sql("select @@version").query(String.class).single()).startsWith("8.");
        assertThat(jdbc.sql("select @@transaction_isolation")
                        .query(String.class)
                        .single())
                .isEqualTo("READ-COMMITTED");
    }
}
