package com.encore.console;

import com.encore.account.MemberId;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run with what Spring Batch counted of it. */
record RunRow(
        long id,
        String jobName,
        String identity,
        String state,
        @Nullable String batchStatus,
        Cause cause,
        @Nullable Long memberId,
        @Nullable String memberName,
        String reason,
        String node,
        @Nullable String nodeName,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long executionId,
        long tookMicros,
        long itemsRead,
        long itemsWritten,
        long itemsSkipped) {

    static final String COLUMNS = """
            select r.id, r.job_name, r.identity, r.state, e.STATUS as batch_status, r.cause, r.member_id,
              m.name as member_name, r.reason, r.node, n.name as node_name, r.requested_at, e.START_TIME as started_at,
              r.ended_at, r.execution_id,
              timestampdiff(microsecond, coalesce(e.START_TIME, r.requested_at), coalesce(r.ended_at, utc_timestamp(6)))
                as took_micros,
              coalesce(c.items_read, 0) as items_read, coalesce(c.items_written, 0) as items_written,
              coalesce(c.items_skipped, 0) as items_skipped
            """;
    static final String JOINS = """
            left join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = r.execution_id
            left join member m on m.id = r.member_id
            left join node n on n.id = r.node
            left join lateral (
              select sum(READ_COUNT) as items_read, sum(WRITE_COUNT) as items_written,
                sum(READ_SKIP_COUNT + PROCESS_SKIP_COUNT + WRITE_SKIP_COUNT) as items_skipped
              from BATCH_STEP_EXECUTION s where s.JOB_EXECUTION_ID = r.execution_id
                and not exists (select 1 from BATCH_STEP_EXECUTION p
                  where p.JOB_EXECUTION_ID = s.JOB_EXECUTION_ID and p.STEP_NAME like concat(s.STEP_NAME, ':%'))
            ) c on true
            """;

    RunLine line() {
        return new RunLine(
                id,
                jobName,
                Identity.parse(identity),
                RunState.of(state, batchStatus),
                cause,
                memberId == null ? null : new MemberId(memberId),
                memberName,
                reason,
                new NodeId(node),
                nodeName,
                requestedAt,
                startedAt,
                endedAt,
                executionId,
                Duration.ofNanos(Math.max(0, tookMicros) * 1000),
                itemsRead,
                itemsWritten,
                itemsSkipped);
    }
}
