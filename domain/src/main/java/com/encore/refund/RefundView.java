package com.encore.refund;

import com.encore.money.Won;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money on its way back, as its backer sees it. */
public record RefundView(
        String number,
        RefundReason reason,
        Won amount,
        RefundState state,
        @Nullable ParkKind parked,
        Instant requestedAt,
        @Nullable Instant doneAt) {

    /** The backer's money waits for an account to go to. */
    public boolean waitsForAccount() {
        return parked != null && parked.waitsForAccount();
    }
}
