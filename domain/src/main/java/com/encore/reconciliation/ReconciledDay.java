package com.encore.reconciliation;

import com.encore.money.Won;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a business date came to on both sides. The figures are those of the last run that finished. */
public record ReconciledDay(
        LocalDate businessDate,
        boolean done,
        boolean again,
        int unknownEvents,
        Figures here,
        Figures there,
        int found,
        int open,
        @Nullable Instant doneAt) {

    /** What moved on one side. */
    public record Figures(int captures, Won captured, int refunds, Won refunded) {

        public int movements() {
            return captures + refunds;
        }
    }
}
