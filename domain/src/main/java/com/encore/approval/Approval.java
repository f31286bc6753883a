package com.encore.approval;

import com.encore.account.MemberId;
import com.encore.operations.Identity;
import com.encore.preview.Preview;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job that moves money, asked for by one person and to be decided by another.
 *
 * @param seen what the run would do, as whoever asked saw it
 * @param then what it would have done when it was to begin, where that was something else
 */
public record Approval(
        long id,
        String job,
        Identity identity,
        String hash,
        List<Preview.Effect> seen,
        String reason,
        MemberId askedBy,
        String asker,
        Instant askedAt,
        Instant expiresAt,
        ApprovalState state,
        @Nullable String decider,
        @Nullable Instant decidedAt,
        @Nullable String decidedWhy,
        @Nullable Instant launchedAt,
        List<Preview.Effect> then,
        @Nullable String outcome) {

    public boolean isOpen(Instant now) {
        return state == ApprovalState.ASKED && now.isBefore(expiresAt);
    }
}
