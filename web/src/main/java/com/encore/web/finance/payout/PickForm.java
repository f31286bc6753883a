package com.encore.web.finance.payout;

import com.encore.payout.DueView;
import com.encore.settlement.SettlementId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which settlements are ticked, by number. What is not on the list any more is not picked, whatever was sent. */
record PickForm(Set<String> pick) {

    PickForm(@Nullable Set<String> pick) {
        this.pick = pick == null ? Set.of() : new TreeSet<>(pick);
    }

    static PickForm all(List<DueView> due) {
        return new PickForm(new TreeSet<>(due.stream()
                .filter(each -> each.hindrance() == null)
                .map(DueView::number)
                .toList()));
    }

    public boolean has(DueView due) {
        return due.hindrance() == null && pick.contains(due.number());
    }

    List<DueView> of(List<DueView> due) {
        return due.stream().filter(this::has).toList();
    }

    List<SettlementId> ids(List<DueView> due) {
        return of(due).stream().map(DueView::id).toList();
    }
}
