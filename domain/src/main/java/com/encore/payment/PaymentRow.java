package com.encore.payment;

import com.encore.money.Won;
import com.encore.pledge.PledgeNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns behind a {@link PaymentItem}. */
record PaymentRow(
        long id,
        String number,
        String pledge,
        String project,
        PaymentState state,
        PaymentMethod method,
        long total,
        long captured,
        long refunded,
        @Nullable String failure,
        Instant openedAt,
        @Nullable Instant askAt) {

    static final String SELECT = """
            select y.id, y.number, p.number as pledge, j.title as project, y.state, y.method, y.total, y.captured,
                   y.refunded, y.failure, y.opened_at, y.ask_at
            from payment y join pledge p on p.id = y.pledge_id join project j on j.id = y.project_id
            """;

    PaymentItem item() {
        return new PaymentItem(
                new PaymentId(id),
                new PaymentNumber(number),
                new PledgeNumber(pledge),
                project,
                state,
                method,
                Won.of(total),
                Won.of(captured),
                Won.of(refunded),
                // a decline that was followed by a payment is no trouble any more
                state.captured() ? null : failure,
                openedAt,
                askAt);
    }
}
