package com.encore.settlement;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.ProjectId;
import com.encore.terms.PayeeKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a list of settlements. */
record SettlementRow(
        long id,
        String number,
        long projectId,
        String slug,
        String title,
        long artistId,
        String artistName,
        int sequence,
        int revision,
        int recalls,
        SettlementState state,
        @Nullable SettlementState heldFrom,
        @Nullable String heldReason,
        LocalDate dueOn,
        PayeeKind payeeKind,
        long feePolicyId,
        long withholdingRuleId,
        int lineCount,
        long gross,
        long promoted,
        long platformFee,
        long paymentFee,
        long vat,
        long carriedIn,
        long incomeTax,
        long localTax,
        @Nullable String figuresHash,
        Instant openedAt,
        @Nullable Instant calculatedAt,
        @Nullable Instant approvedAt) {

    static final String SELECT = """
            select s.id, s.number, s.project_id, j.slug, j.title, s.artist_id, j.artist_name, s.sequence, s.revision, s.recalls, s.state,
              s.held_from, s.held_reason, s.due_on, s.payee_kind, s.fee_policy_id, s.withholding_rule_id, s.line_count,
              s.gross, s.promoted, s.platform_fee, s.payment_fee, s.vat, s.carried_in, s.income_tax, s.local_tax,
              s.figures_hash, s.opened_at, s.calculated_at, s.approved_at
            from settlement s join project j on j.id = s.project_id
            """;

    SettlementView view() {
        return new SettlementView(
                new SettlementId(id),
                number,
                new ProjectId(projectId),
                slug,
                title,
                new MemberId(artistId),
                artistName,
                sequence,
                revision,
                recalls,
                state,
                heldFrom,
                heldReason,
                dueOn,
                payeeKind,
                feePolicyId,
                withholdingRuleId,
                new Figures(
                        lineCount,
                        gross,
                        promoted,
                        platformFee,
                        paymentFee,
                        vat,
                        carriedIn,
                        Won.of(incomeTax),
                        Won.of(localTax)),
                figuresHash,
                openedAt,
                calculatedAt,
                approvedAt);
    }
}
