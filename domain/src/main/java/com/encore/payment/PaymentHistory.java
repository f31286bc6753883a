package com.encore.payment;

import com.encore.money.Won;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every move of a payment: from where to where, how much, why, when. */
@Component
class PaymentHistory {

    private final JdbcClient jdbc;
    private final Clock clock;

    PaymentHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void moved(Payment payment, @Nullable PaymentState from, Won amount, String reason) {
        if (payment.state() == from) {
            return;
        }
        jdbc.sql(
                        "insert into payment_history (payment_id, from_state, to_state, amount, reason, at) values (?,?,?,?,?,?)")
                .param(payment.id().value())
                .param(from == null ? null : from.name())
                .param(payment.state().name())
                .param(amount.amount())
                .param(reason)
                .param(clock.instant())
                .update();
    }
}
