package com.encore.refund;

import com.encore.payment.PaymentNumber;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refunds by where they stand, for people at Encore. */
@ReadModel
public class RefundList {

    private static final Duration SLOW = Duration.ofHours(1);
    private static final Duration SLOW_AT_PROVIDER = Duration.ofDays(3);
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One slice per state, because only within a state are they in the order of time; then the best of the slices. */
    public Listed<RefundItem> of(RefundShelf shelf, @Nullable PageKey after, int size) {
        Instant now = clock.instant();
        boolean up = shelf.oldestFirst();
        String order = up ? "" : " desc";
        String slices =
                shelf.states().stream().map(state -> slice(shelf, state)).collect(Collectors.joining(" union all "));
        return Listed.of(
                jdbc
                        .sql("with slices as (" + slices + ") " + RefundRow.SELECT
                                + " join slices on slices.id = r.id order by r.requested_at" + order + ", r.id" + order
                                + " limit :limit")
                        .param("hour_ago", now.minus(SLOW))
                        .param("days_ago", now.minus(SLOW_AT_PROVIDER))
                        .param("at", after == null ? (up ? Instant.EPOCH : LATER_THAN_ALL) : instant(after))
                        .param("id", after == null ? (up ? 0 : Long.MAX_VALUE) : after.id())
                        .param("limit", size + 1)
                        .query(RefundRow.class)
                        .list()
                        .stream()
                        .map(RefundRow::item)
                        .toList(),
                size,
                item -> new PageKey(
                        ChronoUnit.MICROS.between(Instant.EPOCH, item.requestedAt()),
                        item.id().value()));
    }

    /** How many wait for somebody at Encore, counted no further than this. */
    public int parked(int atMost) {
        return jdbc.sql("""
                        select count(*) from (
                          select 1 from refund where park_kind in ('TOO_OLD', 'MORE_THAN_LEFT', 'TRIED_OFTEN') limit ?
                        ) few
                        """).param(atMost).query(Integer.class).single();
    }

    public RefundItem one(String number) {
        return jdbc.sql(RefundRow.SELECT + " where r.number = ?")
                .param(ascii(number))
                .query(RefundRow.class)
                .optional()
                .orElseThrow(NoSuchRefund::new)
                .item();
    }

    public Optional<PaymentNumber> paymentOf(String number) {
        return jdbc.sql("select y.number from refund r join payment y on y.id = r.payment_id where r.number = ?")
                .param(ascii(number))
                .query(String.class)
                .optional()
                .map(PaymentNumber::new);
    }

    private static String slice(RefundShelf shelf, String state) {
        boolean up = shelf.oldestFirst();
        String beyond = up ? ">" : "<";
        String order = up ? "" : " desc";
        return "(select id from refund where state = '" + state + "' and " + shelf.condition() + " and requested_at "
                + beyond + "= :at and (requested_at " + beyond + " :at or id " + beyond + " :id)"
                + " order by requested_at" + order + ", id" + order + " limit :limit)";
    }

    /** The column holds nothing else and could not even be compared with it. */
    private static String ascii(String number) {
        return number.chars().allMatch(letter -> letter < 128) ? number : "";
    }

    private static Instant instant(PageKey key) {
        return Instant.EPOCH.plus(key.key(), ChronoUnit.MICROS);
    }
}
