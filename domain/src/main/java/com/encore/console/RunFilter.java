package com.encore.console;

import com.encore.account.MemberId;
import com.encore.operations.Cause;
import com.encore.operations.NodeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are looked for; what is null is not asked. The period is half-open.
 *
 * @param about identities as they are written, any of which will do
 */
public record RunFilter(
        @Nullable String job,
        @Nullable RunState state,
        @Nullable NodeId node,
        @Nullable Cause cause,
        @Nullable MemberId member,
        @Nullable List<String> about,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final RunFilter ALL = new RunFilter(null, null, null, null, null, null, null, null);

    public static RunFilter of(String job) {
        return new RunFilter(job, null, null, null, null, null, null, null);
    }

    public static RunFilter of(RunState state) {
        return new RunFilter(null, state, null, null, null, null, null, null);
    }

    public static RunFilter about(List<String> identities) {
        return new RunFilter(null, null, null, null, null, List.copyOf(identities), null, null);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }
}
