package com.encore.console;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run, or one partition of a step.
 *
 * @param partition null for a step that is not cut up
 * @param straggler takes much longer than the other partitions of its step
 */
public record StepLine(
        long id,
        String step,
        @Nullable String partition,
        String status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant updatedAt,
        Duration took,
        long read,
        long written,
        long filtered,
        long skipped,
        long commits,
        long rollbacks,
        String exitCode,
        String exitMessage,
        boolean straggler) {

    public boolean isOpen() {
        return endedAt == null && startedAt != null;
    }

    /** What is counted of it so far: items, or transactions where there are none. */
    public long done() {
        return Math.max(written, Math.max(read, 0));
    }

    StepLine asStraggler() {
        return new StepLine(
                id,
                step,
                partition,
                status,
                startedAt,
                endedAt,
                updatedAt,
                took,
                read,
                written,
                filtered,
                skipped,
                commits,
                rollbacks,
                exitCode,
                exitMessage,
                true);
    }
}
