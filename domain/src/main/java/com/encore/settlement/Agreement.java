package com.encore.settlement;

import com.encore.project.ProjectId;
import org.springframework.stereotype.Component;

/** Whether a settlement and the ledger say the same, to the won. */
@Component
class Agreement {

    private final LinesDigest digest;
    private final HeldByTheBooks books;
    private final UnsettledCancellations cancellations;

    Agreement(LinesDigest digest, HeldByTheBooks books, UnsettledCancellations cancellations) {
        this.digest = digest;
        this.books = books;
        this.cancellations = cancellations;
    }

    void require(Settlement settlement) {
        ProjectId project = settlement.project();
        if (cancellations.areThere(project)) {
            throw new CancelledSince();
        }
        if (!settlement.isSeenAs(digest.of(settlement, settlement.figures()))) {
            throw new IllegalStateException("settlement " + settlement.number() + " is not what was signed for");
        }
        books.requireLinesToExplain(project);
    }
}
