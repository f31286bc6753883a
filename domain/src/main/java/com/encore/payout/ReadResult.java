package com.encore.payout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a bank's answer, understood. */
record ReadResult(
        int line,
        String account,
        long amount,
        String memo,
        Verdict verdict,
        @Nullable String message,
        LocalDate day) {}
