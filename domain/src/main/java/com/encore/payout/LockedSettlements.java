package com.encore.payout;

import com.encore.settlement.Payable;
import com.encore.settlement.SettlementId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settlements this transaction has locked, by id. */
final class LockedSettlements {

    private final Map<SettlementId, Payable> byId;

    LockedSettlements(List<Payable> locked) {
        this.byId = locked.stream().collect(Collectors.toMap(Payable::id, Function.identity()));
    }

    Payable of(Payout payout) {
        Payable settlement = byId.get(payout.settlement());
        if (settlement == null) {
            throw new IllegalStateException(
                    "settlement " + payout.settlement().value() + " is paid without being locked");
        }
        return settlement;
    }
}
