package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.terms.PayeeKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A settlement as people read of it. */
public record SettlementView(
        SettlementId id,
        String number,
        ProjectId project,
        String slug,
        String title,
        MemberId artist,
        String artistName,
        int sequence,
        int revision,
        SettlementState state,
        @Nullable SettlementState heldFrom,
        @Nullable String heldReason,
        LocalDate dueOn,
        PayeeKind payeeKind,
        long feePolicy,
        long withholdingRule,
        Figures figures,
        @Nullable String hash,
        Instant openedAt,
        @Nullable Instant calculatedAt,
        @Nullable Instant approvedAt) {

    /** What was cancelled after the sales were settled. */
    public boolean isOfCancellations() {
        return sequence > 1;
    }
}
