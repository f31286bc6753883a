package com.encore.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Tickets in the order of their shows. A show without a date comes after all that have one. */
final class ShowOrder {

    static final String COLUMN = "coalesce(j.show_at, timestamp '9999-12-31 00:00:00')";

    private static final Instant NO_DATE = Instant.parse("9999-12-31T00:00:00Z");

    private ShowOrder() {}

    static long keyOf(TicketView ticket) {
        Instant show = ticket.showAt();
        return ChronoUnit.MICROS.between(Instant.EPOCH, show == null ? NO_DATE : show);
    }

    static Instant showOf(long key) {
        Instant show = Instant.EPOCH.plus(key, ChronoUnit.MICROS);
        return show.isAfter(NO_DATE) ? NO_DATE : show;
    }
}
