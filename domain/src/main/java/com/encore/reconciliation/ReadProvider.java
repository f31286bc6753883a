package com.encore.reconciliation;

import com.encore.payment.PaymentGateway;
import com.encore.stereotype.CallsOut;
import com.encore.stereotype.StillMine;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Second step: the provider's side of the days of a run, a page at a time. */
@CallsOut
public class ReadProvider {

    private final DayToRead reading;
    private final StorePage pages;
    private final PaymentGateway gateway;
    private final ReconciliationSettings settings;

    ReadProvider(DayToRead reading, StorePage pages, PaymentGateway gateway, ReconciliationSettings settings) {
        this.reading = reading;
        this.pages = pages;
        this.gateway = gateway;
        this.settings = settings;
    }

    /** Reads one page. Whether there may be more. */
    public boolean readPage(LocalDate run, StillMine mine) {
        Optional<DayRows.Day> day = reading.of(run);
        if (day.isEmpty()) {
            return false;
        }
        LocalDate date = day.get().businessDate();
        Instant from = Seoul.startOf(date).minus(settings.margin());
        Instant until = Seoul.startOf(date.plusDays(1)).plus(settings.margin());
        switch (gateway.movements(from, until, day.get().providerPlace(), settings.page())) {
            case PaymentGateway.Movements.Page page -> pages.store(day.get(), page, mine);
            case PaymentGateway.Movements.NoAnswer no -> throw new ProviderSilent(no.why());
        }
        return true;
    }
}
