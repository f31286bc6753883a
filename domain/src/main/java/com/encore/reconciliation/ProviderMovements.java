package com.encore.reconciliation;

import com.encore.payment.MovementKind;
import com.encore.payment.ProviderMovement;
import com.encore.time.Seoul;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the provider told: each movement once, on the day it says it happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProviderMovements {

    private static final Pattern REFUND_NUMBER = Pattern.compile("\\[(R[0-9A-Z]{13})]");
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;

    ProviderMovements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came with the list of a run. */
    void listed(List<ProviderMovement> movements, long run) {
        keep(movements, false, run);
    }

    /** What the provider said of one payment when it was asked about it; no list takes that back. */
    void told(List<ProviderMovement> movements) {
        keep(movements, true, 0);
    }

    private void keep(List<ProviderMovement> movements, boolean askedFor, long run) {
        if (movements.isEmpty()) {
            return;
        }
        Set<LocalDate> done = daysDone(movements);
        List<@Nullable Object> values = new ArrayList<>();
        for (ProviderMovement movement : movements) {
            LocalDate date = Seoul.dateOf(movement.at());
            values.add(date);
            values.add(movement.kind().name());
            values.add(ascii(movement.externalId(), 80));
            values.add(ascii(movement.paymentId(), 64));
            values.add(refundNumber(movement));
            values.add(movement.amount().amount());
            values.add(ascii(movement.currency(), 10));
            values.add(ascii(movement.storeId(), 80));
            values.add(ascii(movement.channelType(), 10));
            values.add(ascii(movement.channelKey(), 120));
            values.add(movement.at());
            values.add(done.contains(date));
            values.add(askedFor);
            values.add(run);
        }
        jdbc.sql("""
                        insert into provider_movement (business_date, movement, external_id, payment_number,
                          refund_number, amount, currency, store_id, channel_type, channel_key, happened_at, late,
                          asked_for, read_run)
                        values\s""" + String.join(", ", Collections.nCopies(movements.size(), ROW)) + """
                         as told on duplicate key update business_date = told.business_date,
                          payment_number = told.payment_number, refund_number = told.refund_number,
                          amount = told.amount, currency = told.currency, store_id = told.store_id,
                          channel_type = told.channel_type,
                          channel_key = coalesce(told.channel_key, provider_movement.channel_key),
                          happened_at = told.happened_at,
                          asked_for = provider_movement.asked_for or told.asked_for,
                          read_run = greatest(provider_movement.read_run, told.read_run)
                        """)
                .params(values)
                .update();
    }

    private Set<LocalDate> daysDone(List<ProviderMovement> movements) {
        return new HashSet<>(jdbc.sql("""
                        select business_date from reconciled_day
                        where business_date in (:dates) and first_done_at is not null and tidied_at is null
                        """)
                .param(
                        "dates",
                        movements.stream()
                                .map(movement -> Seoul.dateOf(movement.at()))
                                .distinct()
                                .toList())
                .query(LocalDate.class)
                .list());
    }

    private static @Nullable String refundNumber(ProviderMovement movement) {
        if (movement.kind() != MovementKind.REFUND || movement.reason() == null) {
            return null;
        }
        Matcher number = REFUND_NUMBER.matcher(movement.reason());
        return number.find() ? number.group(1) : null;
    }

    /** Another shop's ids may be anything; they match none of ours however they are written. */
    private static @Nullable String ascii(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() <= longest ? plain : plain.substring(0, longest);
    }
}
