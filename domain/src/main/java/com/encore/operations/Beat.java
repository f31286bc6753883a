package com.encore.operations;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says that a node lives, and how far its clock is from the database's. */
@UseCase
public class Beat {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OperationSettings settings;

    Beat(JdbcClient jdbc, Clock clock, OperationSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** How far the clock is off, and whether that is little enough for this node to decide anything. */
    public record Standing(Duration skew, boolean mayDecide) {}

    public Standing beat(NodeId node, String name, String roles, String version) {
        Instant before = clock.instant();
        Instant database =
                jdbc.sql("select utc_timestamp(6)").query(Instant.class).single();
        // half of the round trip is the best guess of when the database looked at its clock
        Duration skew = Duration.between(
                database, before.plus(Duration.between(before, clock.instant()).dividedBy(2)));
        boolean mayDecide = skew.abs().compareTo(settings.skewLimit()) <= 0;
        jdbc.sql("""
                        insert into node (id, name, roles, version, started_at, beat_at, skew_ms, deciding)
                        values (:id, :name, :roles, :version, utc_timestamp(6), utc_timestamp(6), :skew, :deciding)
                        on duplicate key update beat_at = utc_timestamp(6), skew_ms = :skew, deciding = :deciding,
                          gone_at = null
                        """)
                .param("id", node.value())
                .param("name", name)
                .param("roles", roles)
                .param("version", version)
                .param("skew", skew.toMillis())
                .param("deciding", mayDecide)
                .update();
        return new Standing(skew, mayDecide);
    }
}
