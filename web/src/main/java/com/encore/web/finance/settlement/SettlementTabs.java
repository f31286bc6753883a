package com.encore.web.finance.settlement;

import com.encore.settlement.SettlementState;
import com.encore.settlement.SettlementWork;
import com.encore.web.piece.Tab;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The lists of settlements in the order somebody sees to them; those that wait for somebody say how many they hold. */
@Component
class SettlementTabs {

    private static final List<SettlementState> ORDER = List.of(
            SettlementState.CALCULATED,
            SettlementState.CHECKED,
            SettlementState.APPROVED,
            SettlementState.BOUNCED,
            SettlementState.HELD,
            SettlementState.CALCULATING,
            SettlementState.INSTRUCTED,
            SettlementState.PAID,
            SettlementState.CARRIED);

    private final SettlementWork work;
    private final MessageSource messages;

    SettlementTabs(SettlementWork work, MessageSource messages) {
        this.work = work;
        this.messages = messages;
    }

    List<Tab> around(SettlementState here, Locale locale) {
        Map<SettlementState, Integer> counts =
                work.piles().stream().collect(Collectors.toMap(SettlementWork.Pile::state, SettlementWork.Pile::count));
        return ORDER.stream()
                .map(state -> new Tab(
                        messages.getMessage("settlement.list." + state, null, locale),
                        "/finance/settlements?list=" + state,
                        state == here,
                        isOver(state) ? -1 : counts.getOrDefault(state, 0)))
                .toList();
    }

    private static boolean isOver(SettlementState state) {
        return state == SettlementState.PAID || state == SettlementState.CARRIED;
    }
}
