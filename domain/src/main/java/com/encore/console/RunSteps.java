package com.encore.console;

import com.encore.stereotype.ReadModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps and partitions of one run in the order they began. */
@ReadModel
public class RunSteps {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    RunSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StepLine> of(@Nullable Long execution) {
        if (execution == null) {
            return List.of();
        }
        return Stragglers.marked(jdbc.sql("""
                        select STEP_EXECUTION_ID as id, STEP_NAME as name, STATUS as status, START_TIME as started_at,
                          END_TIME as ended_at, LAST_UPDATED as updated_at,
                          coalesce(timestampdiff(microsecond, START_TIME, coalesce(END_TIME, utc_timestamp(6))), 0)
                            as took_micros,
                          READ_COUNT as `read`, WRITE_COUNT as written, FILTER_COUNT as filtered,
                          READ_SKIP_COUNT + PROCESS_SKIP_COUNT + WRITE_SKIP_COUNT as skipped, COMMIT_COUNT as commits,
                          ROLLBACK_COUNT as rollbacks, EXIT_CODE as exit_code, EXIT_MESSAGE as exit_message
                        from BATCH_STEP_EXECUTION where JOB_EXECUTION_ID = ? order by STEP_EXECUTION_ID limit ?
                        """).params(execution, MOST).query(Row.class).list().stream()
                .map(Row::line)
                .toList());
    }

    private record Row(
            long id,
            String name,
            @Nullable String status,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant updatedAt,
            long tookMicros,
            long read,
            long written,
            long filtered,
            long skipped,
            long commits,
            long rollbacks,
            @Nullable String exitCode,
            @Nullable String exitMessage) {

        StepLine line() {
            int cut = name.indexOf(':');
            return new StepLine(
                    id,
                    cut < 0 ? name : name.substring(0, cut),
                    cut < 0 ? null : name.substring(cut + 1),
                    status == null ? "" : status,
                    startedAt,
                    endedAt,
                    updatedAt,
                    Duration.ofNanos(Math.max(0, tookMicros) * 1000),
                    read,
                    written,
                    filtered,
                    skipped,
                    commits,
                    rollbacks,
                    exitCode == null ? "" : exitCode,
                    exitMessage == null ? "" : exitMessage,
                    false);
        }
    }
}
