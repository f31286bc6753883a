package com.encore.reconciliation;

import com.encore.payment.MovementKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A movement the two sides differ on, as a comparison met it: the columns of the comparing queries. */
record Finding(
        LocalDate businessDate,
        DifferenceKind kind,
        MovementKind movement,
        String externalId,
        String paymentNumber,
        @Nullable Long paymentId,
        @Nullable Long refundId,
        @Nullable Long projectId,
        @Nullable Long ourAmount,
        @Nullable String ourState,
        @Nullable String ourDetail,
        @Nullable Long theirAmount,
        @Nullable String theirState,
        @Nullable String theirDetail) {}
