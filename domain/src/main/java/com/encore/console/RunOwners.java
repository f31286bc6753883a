package com.encore.console;

import com.encore.operations.NodeId;
import com.encore.operations.Nodes;
import com.encore.operations.OperationSettings;
import com.encore.stereotype.ReadModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes with the proof of their life or death, by the same measure as whoever takes their work over. */
@ReadModel
public class RunOwners {

    private static final String SELECT = """
            select id, name, roles, version, started_at, beat_at, skew_ms, deciding, gone_at,
              timestampdiff(microsecond, beat_at, utc_timestamp(6)) as silent_micros,
              is_used_lock(concat(:lock, id)) is not null as lock_held
            from node
            """;
    private static final String LOCK = Nodes.lifeLock(new NodeId(""));

    private final JdbcClient jdbc;
    private final OperationSettings settings;

    RunOwners(JdbcClient jdbc, OperationSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    public Optional<RunOwner> of(NodeId node) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("lock", LOCK)
                .param("id", node.value())
                .query(Row.class)
                .optional()
                .map(this::owner);
    }

    /** Those who have not taken their leave, and those who did within a day. */
    public List<RunOwner> lately() {
        return jdbc.sql(SELECT + """
                         where gone_at is null or gone_at > utc_timestamp(6) - interval 1 day
                        order by gone_at is not null, started_at desc, id limit 40
                        """).param("lock", LOCK).query(Row.class).list().stream()
                .map(this::owner)
                .toList();
    }

    /** All that are known, for whoever looks for the runs of one. */
    public List<RunOwner> known() {
        return jdbc
                .sql(SELECT + " order by started_at desc, id limit 100")
                .param("lock", LOCK)
                .query(Row.class)
                .list()
                .stream()
                .map(this::owner)
                .toList();
    }

    private RunOwner owner(Row row) {
        Duration silent = Duration.ofNanos(Math.max(0, row.silentMicros()) * 1000);
        return new RunOwner(
                new NodeId(row.id()),
                row.name(),
                row.roles(),
                row.version(),
                row.startedAt(),
                row.beatAt(),
                silent,
                Duration.ofMillis(row.skewMs()),
                row.deciding(),
                row.goneAt(),
                row.lockHeld(),
                life(row, silent));
    }

    private RunOwner.Life life(Row row, Duration silent) {
        if (row.goneAt() != null) {
            return RunOwner.Life.LEFT;
        }
        if (!row.lockHeld() && silent.compareTo(settings.deadAfter()) > 0) {
            return RunOwner.Life.DEAD;
        }
        if (silent.compareTo(settings.giveUpAfter()) > 0) {
            return RunOwner.Life.LOST;
        }
        if (silent.compareTo(settings.beatEvery().multipliedBy(2)) <= 0) {
            return RunOwner.Life.BEATS;
        }
        return row.lockHeld() ? RunOwner.Life.SILENT : RunOwner.Life.QUIET;
    }

    private record Row(
            String id,
            String name,
            String roles,
            String version,
            Instant startedAt,
            Instant beatAt,
            long skewMs,
            boolean deciding,
            @Nullable Instant goneAt,
            long silentMicros,
            boolean lockHeld) {}
}
