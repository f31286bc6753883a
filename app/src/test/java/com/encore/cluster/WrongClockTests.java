package com.encore.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.encore.project.ProjectId;
import com.encore.sandbox.nodes.Fundraisers;
import com.encore.sandbox.nodes.Node;
import com.encore.sandbox.nodes.Reckoning;
import com.encore.testing.Books;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node whose clock is a minute ahead would end projects a minute early, and let go of holds that still hold. */
class WrongClockTests {

    private static final Duration AHEAD = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int BACKERS = 10;

    private Cluster cluster;
    private Reckoning reckoning;
    private Node wrong;

    @BeforeEach
    void startANodeWithAWrongClock() {
        cluster = Cluster.open("clock");
        reckoning = cluster.reckoning();
        wrong = cluster.start("jobs", AHEAD).awaitReady();
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void isFlaggedAndDecidesNothing() {
        assertThat(skewMillis(wrong)).isBetween(AHEAD.toMillis() - 5_000, AHEAD.toMillis() + 5_000);
        assertThat(decides(wrong)).isFalse();

        Fundraisers fundraisers = cluster.fundraisers();
        Instant deadline = Instant.now().plusSeconds(50);
        ProjectId project = fundraisers.paid(BACKERS, 1, BACKERS * Fundraisers.PRICE + 1, deadline);
        fundraisers.holdUntil(deadline, project);
        wrong.periodOf(project);
        // by its own clock both are over already, and its sweeps come and go
        beats(wrong, 5);
        assertThat(reckoning.state(project)).isEqualTo("FUNDING");
        assertThat(reckoning.pledges(project, "HELD")).isEqualTo(1);

        Node right = cluster.start("jobs").awaitReady();

        await().atMost(PATIENCE).until(() -> reckoning.done(project) >= 1);
        assertThat(decides(right)).isTrue();
        assertThat(reckoning.afterFailing(project)).isEmpty();
        await().atMost(PATIENCE).until(() -> reckoning.openRuns().isEmpty());
        assertThat(new Books(cluster.jdbc()).troubles()).isEmpty();
        assertThat(closedAt(project)).isAfterOrEqualTo(deadline);
        assertThat(nodesThatRanAnything()).containsExactly(right.name());
    }

    private void beats(Node node, int times) {
        LocalDateTime seen = beatAt(node);
        for (int i = 0; i < times; i++) {
            LocalDateTime before = seen;
            await().atMost(PATIENCE).until(() -> beatAt(node).isAfter(before));
            seen = beatAt(node);
        }
    }

    private LocalDateTime beatAt(Node node) {
        return ofNode("beat_at", node, LocalDateTime.class);
    }

    private long skewMillis(Node node) {
        return ofNode("skew_ms", node, Long.class);
    }

    private boolean decides(Node node) {
        return ofNode("deciding", node, Boolean.class);
    }

    private <T> T ofNode(String column, Node node, Class<T> type) {
        return cluster.jdbc()
                .sql("select " + column + " from node where name = ?")
                .param(node.name())
                .query(type)
                .single();
    }

    private Instant closedAt(ProjectId project) {
        return cluster.jdbc()
                .sql("select at from project_history where project_id = ? and to_state = 'CLOSING'")
                .param(project.value())
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private List<String> nodesThatRanAnything() {
        return cluster.jdbc()
                .sql("select distinct n.name from run_request r join node n on n.id = r.node")
                .query(String.class)
                .list();
    }
}
