package com.encore.closing;

import com.encore.money.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A project's result and what it was decided from; the drift is how far the totals row was off. */
public record ClosingResult(
        FundingResult result,
        Won goal,
        Won ledgerHeld,
        Won owedBack,
        Won counted,
        int backers,
        long totalsDrift,
        @Nullable Won liveCounter,
        int unclearPayments,
        Instant decidedAt,
        @Nullable Instant finishedAt) {}
