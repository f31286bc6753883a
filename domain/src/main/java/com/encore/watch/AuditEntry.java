package com.encore.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the audit trail, with the names of who is in it.
 *
 * @param run the run's request, if it was about a run that can be looked at
 */
public record AuditEntry(
        long place,
        Instant at,
        @Nullable Long memberId,
        @Nullable String memberName,
        @Nullable Long approvedBy,
        @Nullable String approverName,
        @Nullable String node,
        String action,
        @Nullable String jobName,
        @Nullable String identity,
        @Nullable Long executionId,
        @Nullable Long run,
        @Nullable String thingKind,
        @Nullable String thing,
        @Nullable Long settlementId,
        @Nullable String settlementNumber,
        @Nullable Long amount,
        String reason,
        String outcome,
        String prevHash,
        String hash,
        String seal) {}
