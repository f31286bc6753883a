package com.encore.reconciliation;

import com.encore.money.Won;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payout the provider announced. */
public record ProviderPayoutItem(
        ProviderPayoutId id,
        LocalDate settledOn,
        String storeId,
        int payments,
        Won paid,
        int cancellations,
        Won cancelled,
        Won fee,
        Won feeVat,
        Won amount,
        ProviderPayoutState state,
        @Nullable ProviderPayoutTrouble trouble,
        @Nullable String note,
        long version) {

    /** What it is called in the books once it is matched. */
    public String bookedAs() {
        return "pg-payout:" + settledOn + ":" + storeId;
    }
}
