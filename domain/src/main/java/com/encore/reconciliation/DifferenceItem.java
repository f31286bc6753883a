package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.payment.MovementKind;
import com.encore.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A difference with both its sides. A side that knows nothing of the movement has no amount. */
public record DifferenceItem(
        DifferenceId id,
        LocalDate businessDate,
        DifferenceKind kind,
        MovementKind movement,
        String externalId,
        String payment,
        boolean ours,
        @Nullable ProjectId project,
        @Nullable String projectTitle,
        Side here,
        Side there,
        DifferenceState state,
        @Nullable MemberId owner,
        @Nullable String ownerName,
        @Nullable String note,
        Instant foundAt,
        long version) {

    /** What one side says of the movement. */
    public record Side(
            @Nullable Long amount,
            @Nullable String state,
            @Nullable String detail) {}
}
