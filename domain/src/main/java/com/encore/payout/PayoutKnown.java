package com.encore.payout;

import com.encore.settlement.SettlementId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A payout as a bank's answer is compared with it. */
record PayoutKnown(
        PayoutId id,
        SettlementId settlement,
        String settlementNumber,
        int no,
        String account,
        long amount,
        PayoutState state,
        @Nullable LocalDate paidOn) {

    @Override
    public String toString() {
        return "PayoutKnown[" + id.value() + " ***]";
    }
}
