package com.encore.payout;

import com.encore.settlement.SettlementState;
import com.encore.terms.PayeeKind;
import org.jspecify.annotations.Nullable;

/** What decides whether a settlement may be paid: it, the payee as they are now, and a payout that is already there. */
record PayFacts(
        long settlementId,
        String number,
        SettlementState state,
        PayeeKind payeeKind,
        long withholdingRuleId,
        @Nullable PayeeKind kindNow,
        @Nullable Long payeeVersion,
        @Nullable Long livingPayout,
        int tried) {

    /** The next attempt is counted from what was really tried. */
    int nextAttempt() {
        return tried + 1;
    }
}
