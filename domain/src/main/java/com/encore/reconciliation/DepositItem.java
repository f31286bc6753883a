package com.encore.reconciliation;

import com.encore.money.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money that came to the bank. */
public record DepositItem(
        BankLineId id,
        Instant at,
        Won amount,
        String memo,
        DepositState state,
        @Nullable String note,
        long version) {}
