package com.encore.payment;

import com.encore.stereotype.UseCase;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What we know of a payment; in a transaction of its own, so that no connection is held when the provider is asked. */
@UseCase
class KnownState {

    private final JdbcClient jdbc;

    KnownState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for a payment that is none of ours. */
    Optional<PaymentState> of(PaymentNumber payment) {
        return jdbc.sql("select state from payment where number = ?")
                .param(payment.value())
                .query(String.class)
                .optional()
                .map(PaymentState::valueOf);
    }
}
