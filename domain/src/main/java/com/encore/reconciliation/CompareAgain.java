package com.encore.reconciliation;

import com.encore.payment.MovementKind;
import com.encore.payment.PaymentNumber;
import com.encore.payment.ProviderMovement;
import com.encore.payment.ProviderPayment;
import com.encore.payment.ProviderPayment.ProviderCancellation;
import com.encore.stereotype.UseCase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One payment compared outside a run, on the days that were reconciled; the next run has those days anyway. */
@UseCase
class CompareAgain {

    private final JdbcClient jdbc;
    private final ProviderMovements movements;
    private final TheirMovements theirs;
    private final OurMovements ours;
    private final RecordFindings findings;
    private final Differences differences;

    CompareAgain(
            JdbcClient jdbc,
            ProviderMovements movements,
            TheirMovements theirs,
            OurMovements ours,
            RecordFindings findings,
            Differences differences) {
        this.jdbc = jdbc;
        this.movements = movements;
        this.theirs = theirs;
        this.ours = ours;
        this.findings = findings;
        this.differences = differences;
    }

    /** With what the provider just said: it adds to what its list told, and takes nothing of it back. */
    DifferenceState with(DifferenceId asked, ProviderPayment said) {
        movements.told(movementsOf(said));
        return asItIs(asked, said.number());
    }

    DifferenceState asItIs(DifferenceId asked, PaymentNumber payment) {
        List<Long> before = open(payment.value());
        List<Finding> all = new ArrayList<>(theirs.differingOf(payment.value()));
        for (MovementKind kind : MovementKind.values()) {
            all.addAll(ours.missingThereOf(kind, payment.value()));
        }
        all.sort(Comparator.comparing(Finding::businessDate));
        for (Finding finding : all) {
            Long run = runOf(finding.businessDate());
            if (run != null) {
                findings.found(List.of(finding), run);
                before.removeAll(idsOf(finding));
            }
        }
        findings.gone(before, "asked-and-not-found-again");
        return differences.lock(asked.value()).state();
    }

    private static List<ProviderMovement> movementsOf(ProviderPayment said) {
        List<ProviderMovement> all = new ArrayList<>();
        if (said.paidAt() != null && said.transactionId() != null) {
            all.add(new ProviderMovement(
                    MovementKind.CAPTURE,
                    said.transactionId(),
                    said.number().value(),
                    said.total(),
                    said.currency(),
                    said.storeId(),
                    said.channelType(),
                    null,
                    null,
                    said.paidAt().truncatedTo(ChronoUnit.MICROS)));
        }
        said.cancellations().stream()
                .filter(each -> each.progress() == ProviderCancellation.Progress.DONE)
                .map(each -> refund(said, each))
                .forEach(all::add);
        return all;
    }

    private static ProviderMovement refund(ProviderPayment said, ProviderCancellation cancellation) {
        return new ProviderMovement(
                MovementKind.REFUND,
                cancellation.id(),
                said.number().value(),
                cancellation.amount(),
                said.currency(),
                said.storeId(),
                said.channelType(),
                null,
                cancellation.reason(),
                cancellation.at().truncatedTo(ChronoUnit.MICROS));
    }

    private List<Long> open(String payment) {
        return new ArrayList<>(jdbc.sql("""
                        select id from difference where payment_number = ? and state in ('OPEN', 'TAKEN') order by id
                        """).param(payment).query(Long.class).list());
    }

    private List<Long> idsOf(Finding finding) {
        return jdbc.sql("""
                        select id from difference
                        where business_date = ? and kind = ? and movement = ? and external_id = ?
                        """)
                .params(
                        finding.businessDate(),
                        finding.kind().name(),
                        finding.movement().name(),
                        finding.externalId())
                .query(Long.class)
                .list();
    }

    /** Under lock, as a run has the day it compares: else both might write down the same new difference. */
    private @Nullable Long runOf(LocalDate date) {
        return jdbc.sql("""
                        select run_id from reconciled_day where business_date = ? and first_done_at is not null for update
                        """).param(date).query(Long.class).optional().orElse(null);
    }
}
