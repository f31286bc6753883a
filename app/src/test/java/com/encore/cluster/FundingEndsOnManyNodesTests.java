package com.encore.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.project.ProjectId;
import com.encore.sandbox.nodes.Fleet;
import com.encore.sandbox.nodes.Fundraisers;
import com.encore.sandbox.nodes.Mishap;
import com.encore.sandbox.nodes.Ordeal;
import com.encore.sandbox.nodes.Reckoning;
import com.encore.testing.Books;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real nodes close projects and pay their backers back while nodes die, sleep and are told to stop. Whatever happens,
 * each won ends where it belongs, once, and nobody has to tidy up. {@code -Dencore.cluster.seed} repeats the random
 * schedules of a run, {@code -Dencore.cluster.schedules} says how many there are.
 */
class FundingEndsOnManyNodesTests {

    private static final Logger LOG = LoggerFactory.getLogger(FundingEndsOnManyNodesTests.class);
    private static final int MANY = 2_000;
    private static final int SOME = 300;
    private static final int IN_FLIGHT = 20;
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static Cluster cluster;
    private static Fleet fleet;
    private static Fundraisers fundraisers;
    private static Reckoning reckoning;
    private static Ordeal ordeal;

    @BeforeAll
    static void open() {
        cluster = Cluster.open("funding");
        fleet = cluster.fleet("jobs", 3);
        fundraisers = cluster.fundraisers();
        reckoning = cluster.reckoning();
        ordeal = new Ordeal(fleet, fundraisers, reckoning);
        fleet.awaitReady();
    }

    @AfterAll
    static void close() {
        cluster.close();
    }

    @AfterEach
    void booksAreRight() {
        assertThat(new Books(cluster.jdbc()).troubles()).isEmpty();
    }

    @ParameterizedTest(name = "the node at work is {0}")
    @EnumSource(Mishap.Kind.class)
    void everyBackerOfAFailedProjectIsPaidBackOnceThough(Mishap.Kind kind) {
        assertThat(ordeal.failing(
                        MANY,
                        IN_FLIGHT,
                        List.of(
                                Mishap.toTheNodeAtWork(kind, 0.2, HALF_A_MINUTE),
                                Mishap.toTheNodeAtWork(kind, 0.6, HALF_A_MINUTE))))
                .isEmpty();
    }

    @Test
    void everyBackerOfASuccessfulProjectIsConfirmedOnceThoughTheNodeAtWorkIsKilled() {
        assertThat(ordeal.succeeding(
                        MANY, IN_FLIGHT, List.of(Mishap.toTheNodeAtWork(Mishap.Kind.KILLED, 0.4, Duration.ZERO))))
                .isEmpty();
    }

    static LongStream seeds() {
        long first = Long.getLong("encore.cluster.seed", new Random().nextInt(1_000_000));
        LOG.info("the first of the random schedules: -Dencore.cluster.seed={}", first);
        return LongStream.range(first, first + Integer.getInteger("encore.cluster.schedules", 10));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyWonEndsWhereItBelongsWhateverHappens(long seed) {
        assertThat(ordeal.ofSeed(seed, SOME, IN_FLIGHT)).isEmpty();
    }

    @Test
    void twoHundredProjectsOfTheSameSecondAreAllClosedOnce() {
        int backers = 5;
        List<ProjectId> succeeding = new ArrayList<>();
        List<ProjectId> failing = new ArrayList<>();
        Instant later = Instant.now().plus(Duration.ofDays(1));
        for (int i = 0; i < 100; i++) {
            succeeding.add(fundraisers.paid(backers, 1, backers * Fundraisers.PRICE, later));
            failing.add(fundraisers.paid(backers, 1, backers * Fundraisers.PRICE + 1, later));
        }
        List<ProjectId> all = IntStream.range(0, 100)
                .boxed()
                .<ProjectId>mapMulti((i, next) -> {
                    next.accept(succeeding.get(i));
                    next.accept(failing.get(i));
                })
                .toList();
        fundraisers.closeAt(Instant.now().plus(Duration.ofSeconds(10)), all);
        all.forEach(fleet.first()::periodOf);

        await().atMost(PATIENCE).until(() -> all.stream().allMatch(project -> reckoning.done(project) >= 1));

        assertThat(succeeding)
                .allSatisfy(project ->
                        assertThat(reckoning.afterSucceeding(project)).isEmpty());
        assertThat(failing)
                .allSatisfy(
                        project -> assertThat(reckoning.afterFailing(project)).isEmpty());
        await().atMost(PATIENCE).until(() -> reckoning.openRuns().isEmpty());
    }
}
