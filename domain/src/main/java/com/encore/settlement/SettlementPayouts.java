package com.encore.settlement;

import com.encore.account.MemberId;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What payouts may do to settlements, in the transaction that does the same to the payout. Lock before you ask. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SettlementPayouts {

    private final Settlements settlements;
    private final SettlementHistory history;

    SettlementPayouts(Settlements settlements, SettlementHistory history) {
        this.settlements = settlements;
        this.history = history;
    }

    /** Locks them by id, whatever the order asked for, so that two who pay never wait for each other. */
    public List<Payable> lock(Collection<SettlementId> ids) {
        return ids.stream()
                .map(SettlementId::value)
                .distinct()
                .sorted()
                .map(id -> payable(settlements.lock(new SettlementId(id))))
                .toList();
    }

    public void instruct(SettlementId id, MemberId finance, String reason) {
        move(id, Settlement::instruct, finance, reason);
    }

    public void paid(SettlementId id, MemberId finance, String reason) {
        move(id, Settlement::paid, finance, reason);
    }

    public void bounced(SettlementId id, MemberId finance, String reason) {
        move(id, Settlement::bounced, finance, reason);
    }

    private void move(SettlementId id, Move move, MemberId by, String reason) {
        Settlement settlement = settlements.lock(id);
        SettlementState from = settlement.state();
        move.of(settlement);
        settlements.saveAndFlush(settlement);
        history.moved(settlement, from, by, reason);
    }

    private static Payable payable(Settlement settlement) {
        return new Payable(
                settlement.id(),
                settlement.number(),
                settlement.artist(),
                settlement.project(),
                settlement.approval(),
                settlement.state(),
                settlement.dueOn(),
                settlement.figures().net(),
                settlement.payeeKind(),
                settlement.withholdingRule(),
                settlement.state() == SettlementState.CALCULATING ? "" : settlement.hash());
    }

    @FunctionalInterface
    private interface Move {
        void of(Settlement settlement);
    }
}
