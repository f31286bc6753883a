package com.encore.payout;

import com.encore.money.Won;
import com.encore.settlement.SettlementId;
import com.encore.settlement.SettlementState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A settlement that waits to be paid; what keeps it from being paid today, if anything does. */
public record DueView(
        SettlementId id,
        String number,
        String title,
        String artist,
        SettlementState state,
        @Nullable String heldReason,
        LocalDate dueOn,
        Won net,
        @Nullable Hindrance hindrance) {

    /** Zero until its day has passed. */
    public long daysLate(LocalDate today) {
        return Math.max(0, dueOn.until(today, ChronoUnit.DAYS));
    }
}
