package com.encore.payment;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deposit accounts nobody should pay into any more: too late, the project closed, or the pledge was given up. */
@UseCase
class EndWaiting {

    private final JdbcClient jdbc;
    private final Payments payments;
    private final PaymentHistory history;
    private final Clock clock;

    EndWaiting(JdbcClient jdbc, Payments payments, PaymentHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.history = history;
        this.clock = clock;
    }

    boolean isOver(PaymentNumber number) {
        return jdbc.sql("""
                        select count(*) from payment y join pledge p on p.id = y.pledge_id
                          join project j on j.id = y.project_id
                        where y.number = :number and y.state = 'WAITING' and (y.deposit_until < :now
                          or p.state <> 'HELD' or j.state <> 'FUNDING' or j.closes_at <= :now)
                        """)
                        .param("number", number.value())
                        .param("now", clock.instant())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void closed(PaymentNumber number) {
        Payment payment = payments.lock(number.value()).orElseThrow();
        if (payment.state() == PaymentState.WAITING) {
            payment.expire();
            history.moved(payment, PaymentState.WAITING, payment.captured(), "deposit-account-closed");
        }
    }
}
