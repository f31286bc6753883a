package com.encore.payment;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row per message of the provider, however often it is sent. */
@UseCase
class WebhookReceipts {

    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookReceipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when the message was handled before. */
    boolean isNews(String messageId, String type, @Nullable PaymentNumber payment) {
        jdbc.sql(
                        "insert ignore into webhook_receipt (message_id, payment_number, type, received_at) values (?, ?, ?, ?)")
                .param(messageId)
                .param(payment == null ? null : payment.value())
                .param(type)
                .param(clock.instant())
                .update();
        return jdbc.sql("select handled_at is null from webhook_receipt where message_id = ?")
                .param(messageId)
                .query(Boolean.class)
                .single();
    }

    void handled(String messageId) {
        jdbc.sql("update webhook_receipt set handled_at = ? where message_id = ? and handled_at is null")
                .params(clock.instant(), messageId)
                .update();
    }

    boolean knows(PaymentNumber payment) {
        return jdbc.sql("select exists (select 1 from payment where number = ?)")
                .param(payment.value())
                .query(Boolean.class)
                .single();
    }
}
