package com.encore.payment;

import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments by where they stand, for people at Encore. */
@ReadModel
public class PaymentList {

    private static final Instant LATER_THAN_ALL = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    PaymentList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Listed<PaymentItem> of(PaymentShelf shelf, @Nullable PageKey after, int size) {
        boolean up = shelf.oldestFirst();
        String beyond = up ? ">" : "<";
        String order = up ? "" : " desc";
        return Listed.of(
                jdbc
                        .sql(PaymentRow.SELECT + " where y.state = :state and " + shelf.condition()
                                + " and y.opened_at " + beyond + "= :at and (y.opened_at " + beyond
                                + " :at or y.id " + beyond + " :id)"
                                + " order by y.opened_at" + order + ", y.id" + order + " limit :limit")
                        .param("state", shelf.state())
                        .param("at", after == null ? (up ? Instant.EPOCH : LATER_THAN_ALL) : instant(after))
                        .param("id", after == null ? (up ? 0 : Long.MAX_VALUE) : after.id())
                        .param("limit", size + 1)
                        .query(PaymentRow.class)
                        .list()
                        .stream()
                        .map(PaymentRow::item)
                        .toList(),
                size,
                item -> new PageKey(
                        ChronoUnit.MICROS.between(Instant.EPOCH, item.openedAt()),
                        item.id().value()));
    }

    /** How many are on a shelf, counted no further than this. */
    public int count(PaymentShelf shelf, int atMost) {
        return jdbc.sql("""
                        select count(*) from (
                          select 1 from payment y join pledge p on p.id = y.pledge_id
                          where y.state = :state and %s limit :most
                        ) few
                        """.formatted(shelf.condition()))
                .param("state", shelf.state())
                .param("most", atMost)
                .query(Integer.class)
                .single();
    }

    private static Instant instant(PageKey key) {
        return Instant.EPOCH.plus(key.key(), ChronoUnit.MICROS);
    }
}
