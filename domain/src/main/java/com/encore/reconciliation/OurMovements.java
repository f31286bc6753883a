package com.encore.reconciliation;

import com.encore.payment.MovementKind;
import com.encore.time.Seoul;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what we booked among what the provider told, on whichever day it says it was. */
@Component
class OurMovements {

    /** Where a slice ends, in the order of time. */
    record Place(Instant at, long id) {}

    private static final String CAPTURES = """
            select date(date_add(y.captured_at, interval 9 hour)) as business_date, 'MISSING_THERE' as kind,
              'CAPTURE' as movement, y.number as external_id, y.number as payment_number, y.id as payment_id,
              null as refund_id, y.project_id, y.captured as our_amount, y.state as our_state,
              y.transaction_id as our_detail, null as their_amount, null as their_state, null as their_detail
            from payment y
            left join provider_movement m on m.payment_number = y.number and m.movement = 'CAPTURE'
            where y.captured_at is not null and m.id is null and %s
            """;

    private static final String REFUNDS = """
            select date(date_add(r.done_at, interval 9 hour)) as business_date, 'MISSING_THERE' as kind,
              'REFUND' as movement, r.cancellation_id as external_id, y.number as payment_number, y.id as payment_id,
              r.id as refund_id, r.project_id, r.amount as our_amount, r.state as our_state, r.number as our_detail,
              null as their_amount, null as their_state, null as their_detail
            from refund r join payment y on y.id = r.payment_id
            left join provider_movement m on m.movement = 'REFUND' and m.external_id = r.cancellation_id
            where r.state = 'DONE' and m.id is null and %s
            """;

    private final JdbcClient jdbc;

    OurMovements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the next slice ends; empty when what is left of the day fits into one. */
    Optional<Place> endOfSlice(MovementKind kind, LocalDate date, Place after, int most) {
        String table = kind == MovementKind.CAPTURE ? "payment" : "refund";
        String column = column(kind);
        return jdbc.sql("select " + column + " as at, id from " + table + " where " + column + " >= :at and " + column
                        + " < :until and (" + column + " > :at or id > :id) order by " + column
                        + ", id limit 1 offset :before")
                .param("at", after.at())
                .param("id", after.id())
                .param("until", Seoul.startOf(date.plusDays(1)))
                .param("before", most - 1)
                .query(Place.class)
                .optional();
    }

    /** Those after a place up to another, or to the end of the day. */
    List<Finding> missingThere(MovementKind kind, LocalDate date, Place after, Optional<Place> upto) {
        String column = column(kind);
        String slice =
                "%1$s >= :at and (%1$s > :at or %2$s > :id) and %1$s < :until and (%1$s < :last or %2$s <= :lastId)"
                        .formatted(aliased(kind, column), aliased(kind, "id"));
        Instant end = Seoul.startOf(date.plusDays(1));
        return jdbc.sql(query(kind).formatted(slice))
                .param("at", after.at())
                .param("id", after.id())
                .param("until", upto.map(place -> place.at().plusNanos(1000)).orElse(end))
                .param("last", upto.map(Place::at).orElse(end))
                .param("lastId", upto.map(Place::id).orElse(Long.MAX_VALUE))
                .query(Finding.class)
                .list();
    }

    List<Finding> missingThereOf(MovementKind kind, String payment) {
        return jdbc.sql(query(kind).formatted("y.number = :payment"))
                .param("payment", payment)
                .query(Finding.class)
                .list();
    }

    private static String query(MovementKind kind) {
        return kind == MovementKind.CAPTURE ? CAPTURES : REFUNDS;
    }

    private static String column(MovementKind kind) {
        return kind == MovementKind.CAPTURE ? "captured_at" : "done_at";
    }

    private static String aliased(MovementKind kind, String column) {
        return (kind == MovementKind.CAPTURE ? "y." : "r.") + column;
    }
}
