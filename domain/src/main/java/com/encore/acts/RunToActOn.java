package com.encore.acts;

import com.encore.operations.Cause;
import com.encore.operations.CommandRefused;
import com.encore.operations.CommandRefused.Why;
import com.encore.operations.Identity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run as somebody finds it who is about to do something to it.
 *
 * @param status what Spring Batch says of it, null before it has an execution
 * @param held whether a node still has the right to write for it
 * @param last whether no later run of the same piece of work was wanted
 * @param proof why its owner is known to be dead; null while it lives, or when nobody owns it
 * @param seconds how long its owner has been silent
 * @param approved whether two people once wanted this piece of work
 */
public record RunToActOn(
        long request,
        String job,
        Identity identity,
        Cause cause,
        @Nullable Long execution,
        @Nullable String status,
        @Nullable Instant stopWantedAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        boolean held,
        boolean last,
        String node,
        @Nullable String proof,
        @Nullable Long seconds,
        boolean approved) {

    /** It was told to stop, and its owner has not said yet that it did. */
    public boolean stopping() {
        return stopWantedAt != null && endedAt == null;
    }

    /** Whether a restart merely goes on with what a clock, another job or two people wanted. */
    public boolean continuesWhatWasWanted() {
        return cause != Cause.PERSON || approved;
    }

    long requiredExecution() {
        if (execution == null) {
            throw new CommandRefused(Why.NOT_IN_THAT_STATE, Long.toString(request));
        }
        return execution;
    }

    public List<RunAct> acts() {
        return Arrays.stream(RunAct.values())
                .filter(act -> obstacle(act).isEmpty())
                .toList();
    }

    /** Why this cannot be done to it now. */
    public Optional<Why> obstacle(RunAct act) {
        return Optional.ofNullable(
                switch (act) {
                    case STOP -> stopObstacle();
                    case RESTART -> restartObstacle();
                    case ABANDON -> execution == null ? Why.NOT_IN_THAT_STATE : restartObstacle();
                    case RECOVER -> held ? null : Why.NOT_RUNNING;
                    case RESOLVE -> held ? Why.STILL_RUNNING : unless("UNKNOWN".equals(status));
                });
    }

    private @Nullable Why stopObstacle() {
        if (endedAt != null || !held) {
            return Why.NOT_RUNNING;
        }
        return unless(stopWantedAt == null);
    }

    private @Nullable Why restartObstacle() {
        if (held || endedAt == null) {
            return Why.STILL_RUNNING;
        }
        boolean ended = "FAILED".equals(status) || "STOPPED".equals(status) || status == null;
        return unless(last && ended);
    }

    private static @Nullable Why unless(boolean fine) {
        return fine ? null : Why.NOT_IN_THAT_STATE;
    }
}
