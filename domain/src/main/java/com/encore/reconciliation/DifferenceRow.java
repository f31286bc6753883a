package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.payment.MovementKind;
import com.encore.project.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns behind a {@link DifferenceItem}. */
record DifferenceRow(
        long id,
        LocalDate businessDate,
        DifferenceKind kind,
        MovementKind movement,
        String externalId,
        String paymentNumber,
        @Nullable Long paymentId,
        @Nullable Long projectId,
        @Nullable String projectTitle,
        @Nullable Long ourAmount,
        @Nullable String ourState,
        @Nullable String ourDetail,
        @Nullable Long theirAmount,
        @Nullable String theirState,
        @Nullable String theirDetail,
        DifferenceState state,
        @Nullable Long owner,
        @Nullable String ownerName,
        @Nullable String note,
        Instant foundAt,
        long version) {

    static final String SELECT = """
            select d.id, d.business_date, d.kind, d.movement, d.external_id, d.payment_number, d.payment_id,
              d.project_id, j.title as project_title, d.our_amount, d.our_state, d.our_detail, d.their_amount,
              d.their_state, d.their_detail, d.state, d.owner, w.name as owner_name, d.note, d.found_at, d.version
            from difference d left join project j on j.id = d.project_id left join member w on w.id = d.owner
            """;

    DifferenceItem item() {
        return new DifferenceItem(
                new DifferenceId(id),
                businessDate,
                kind,
                movement,
                externalId,
                paymentNumber,
                paymentId != null,
                projectId == null ? null : new ProjectId(projectId),
                projectTitle,
                new DifferenceItem.Side(ourAmount, ourState, ourDetail),
                new DifferenceItem.Side(theirAmount, theirState, theirDetail),
                state,
                owner == null ? null : new MemberId(owner),
                ownerName,
                note,
                foundAt,
                version);
    }
}
