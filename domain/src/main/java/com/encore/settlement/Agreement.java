package com.encore.settlement;

import com.encore.project.ProjectId;
import com.encore.reconciliation.OpenDifferences;
import com.encore.reconciliation.Reconciled;
import org.springframework.stereotype.Component;

/** Whether a settlement, the ledger and the payment provider say the same, to the won. */
@Component
class Agreement {

    private final LinesDigest digest;
    private final HeldByTheBooks books;
    private final UnsettledCancellations cancellations;
    private final OpenDifferences differences;
    private final Reconciled reconciled;

    Agreement(
            LinesDigest digest,
            HeldByTheBooks books,
            UnsettledCancellations cancellations,
            OpenDifferences differences,
            Reconciled reconciled) {
        this.digest = digest;
        this.books = books;
        this.cancellations = cancellations;
        this.differences = differences;
        this.reconciled = reconciled;
    }

    void require(Settlement settlement) {
        ProjectId project = settlement.project();
        if (cancellations.areThere(project)) {
            throw new CancelledSince();
        }
        int open = differences.of(project);
        if (open > 0) {
            throw new DifferencesOpen(open);
        }
        int missing = reconciled.missingDays(project).size();
        if (missing > 0) {
            throw new NotReconciled(missing);
        }
        if (!settlement.isSeenAs(digest.of(settlement, settlement.figures()))) {
            throw new NotAsSigned();
        }
        books.requireLinesToExplain(project);
    }
}
