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
        int recalls,
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

    /** The approval it has or waits for, counted from one. Its statements carry the number. */
    public int approval() {
        return recalls + 1;
    }

    /** What the books call its entry, if it is booked. */
    public String bookedAs() {
        return SettlementKey.booked(number, approval());
    }

    /** What was cancelled after the sales were settled. */
    public boolean isOfCancellations() {
        return sequence > 1;
    }
}
