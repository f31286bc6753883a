package com.encore.reconciliation;

import com.encore.payment.PaymentGateway;
import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;

/** Beat three of reading: the page and the place it ended commit together, so that none is missed or counted twice. */
@UseCase
class StorePage {

    private final DayRows days;
    private final ProviderMovements movements;

    StorePage(DayRows days, ProviderMovements movements) {
        this.days = days;
        this.movements = movements;
    }

    void store(DayRows.Day seen, PaymentGateway.Movements.Page page, StillMine mine) {
        mine.require();
        days.lock(seen).ifPresent(day -> {
            movements.listed(page.movements(), day.runId());
            if (page.next() == null) {
                days.enter(day, day.phase().next());
            } else {
                days.read(day, page.unknown(), page.next());
            }
        });
    }
}
