package com.encore.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say of one run.
 *
 * @param createdAt when Spring Batch wrote it down
 * @param latest whether no other run of the same piece of work came after it
 * @param resumesAt when the piece of work is taken up again by itself, if it is
 * @param failures how often in a row it failed
 * @param tries all runs of the same piece of work, the newest first
 */
public record RunDetail(
        RunLine run,
        long fence,
        @Nullable Long instance,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant stopWantedAt,
        @Nullable String stopWantedBy,
        @Nullable Instant stopSeenAt,
        String exitCode,
        String exitMessage,
        boolean fenced,
        boolean latest,
        @Nullable Instant resumesAt,
        int failures,
        List<Parameter> parameters,
        List<RunLine> tries) {

    /** Something it was started with. */
    public record Parameter(String name, String value, boolean identifying) {}

    /** Its owner died before it could say that it stopped, and what was told to stop is taken up by nobody. */
    public boolean goesOnWithNobody() {
        return run.state() == RunState.TAKEN_OVER && !fenced && stopWantedAt != null;
    }

    public RunDetail {
        parameters = List.copyOf(parameters);
        tries = List.copyOf(tries);
    }
}
