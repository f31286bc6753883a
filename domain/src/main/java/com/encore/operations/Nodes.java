package com.encore.operations;

import com.encore.stereotype.ReadModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which nodes there are, and which of them are proved to be dead. */
@ReadModel
public class Nodes {

    private final JdbcClient jdbc;
    private final OperationSettings settings;

    Nodes(JdbcClient jdbc, OperationSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The name of the lock a node holds, on a connection of its own, for as long as its process lives. */
    public static String lifeLock(NodeId node) {
        return "encore:life:" + node.value();
    }

    public List<Node> present() {
        return jdbc.sql("""
                        select id, name, roles, version, started_at, beat_at, skew_ms, deciding,
                          timestampdiff(microsecond, beat_at, utc_timestamp(6)) as silent_micros
                        from node where gone_at is null order by started_at, id
                        """).query(Row.class).list().stream().map(Row::node).toList();
    }

    /**
     * Why a node is known to be dead: it took its leave, or it is silent and its process's own connection has ended. A
     * node that is merely silent may be paused, and goes on where it was.
     */
    public Optional<String> proofOfDeath(NodeId node) {
        Life life = jdbc.sql("""
                        select gone_at, timestampdiff(microsecond, beat_at, utc_timestamp(6)) as silent_micros,
                          is_used_lock(?) as life_lock
                        from node where id = ?
                        """)
                .params(lifeLock(node), node.value())
                .query(Life.class)
                .optional()
                .orElse(null);
        if (life == null) {
            return Optional.of("node " + node.value() + " is not known");
        }
        Duration silent = Duration.ofNanos(life.silentMicros() * 1000);
        if (life.goneAt() != null) {
            return Optional.of("node " + node.value() + " took its leave at " + life.goneAt());
        }
        if (life.lifeLock() == null && silent.compareTo(settings.deadAfter()) > 0) {
            return Optional.of(
                    "node " + node.value() + " is silent for " + silent.toSeconds() + " s and its life lock is free");
        }
        if (silent.compareTo(settings.giveUpAfter()) > 0) {
            return Optional.of("node " + node.value() + " is silent for " + silent.toSeconds()
                    + " s, longer than any pause that is waited for");
        }
        return Optional.empty();
    }

    /** One process that has not taken its leave. */
    public record Node(
            NodeId id,
            String name,
            String roles,
            String version,
            Instant startedAt,
            Instant beatAt,
            Duration silent,
            Duration skew,
            boolean deciding) {}

    private record Life(
            @Nullable Instant goneAt,
            long silentMicros,
            @Nullable Long lifeLock) {}

    private record Row(
            String id,
            String name,
            String roles,
            String version,
            Instant startedAt,
            Instant beatAt,
            long skewMs,
            boolean deciding,
            long silentMicros) {

        Node node() {
            return new Node(
                    new NodeId(id),
                    name,
                    roles,
                    version,
                    startedAt,
                    beatAt,
                    Duration.ofNanos(silentMicros * 1000),
                    Duration.ofMillis(skewMs),
                    deciding);
        }
    }
}
