package com.encore.payout;

import com.encore.settlement.SettlementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@link PayFacts} by settlement. */
final class KnownFacts {

    private final Map<SettlementId, PayFacts> byId;

    KnownFacts(List<PayFacts> facts) {
        this.byId = facts.stream()
                .collect(Collectors.toMap(each -> new SettlementId(each.settlementId()), Function.identity()));
    }

    PayFacts of(SettlementId settlement) {
        return find(settlement)
                .orElseThrow(() -> new IllegalStateException("there is no settlement " + settlement.value()));
    }

    Optional<PayFacts> find(SettlementId settlement) {
        return Optional.ofNullable(byId.get(settlement));
    }
}
