package com.encore.console;

import com.encore.operations.NodeId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The node a run was given to, and whether it lives.
 *
 * @param lockHeld whether its process's own connection still holds the lock it took when it began
 */
public record RunOwner(
        NodeId id,
        String name,
        String roles,
        String version,
        Instant startedAt,
        Instant beatAt,
        Duration silent,
        Duration skew,
        boolean deciding,
        @Nullable Instant goneAt,
        boolean lockHeld,
        Life life) {

    /** What its heartbeat and its lock prove. */
    public enum Life {
        /** It said so a moment ago. */
        BEATS,
        /** Silent, but its process still holds its lock: paused, or cut off for a moment. */
        SILENT,
        /** Silent for longer than a beat takes, and not yet long enough to be called dead. */
        QUIET,
        /** It took its leave. */
        LEFT,
        /** Silent, and its lock is free: the process has ended. */
        DEAD,
        /** Its lock is still held, but nobody is paused for so long: its host is lost. */
        LOST;

        public boolean isDead() {
            return this == LEFT || this == DEAD || this == LOST;
        }
    }
}
