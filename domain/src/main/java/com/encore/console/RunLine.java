package com.encore.console;

import com.encore.account.MemberId;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run as a list shows it.
 *
 * @param nodeName null for a node that is forgotten
 * @param execution Spring Batch's number, null for what never began
 * @param took from its start, or else from when it was asked for, until its end or now
 */
public record RunLine(
        long id,
        String job,
        Identity identity,
        RunState state,
        Cause cause,
        @Nullable MemberId member,
        @Nullable String memberName,
        String reason,
        NodeId node,
        @Nullable String nodeName,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long execution,
        Duration took,
        long read,
        long written,
        long skipped) {}
