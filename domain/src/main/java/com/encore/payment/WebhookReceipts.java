package com.encore.payment;

import com.encore.stereotype.UseCase;
import java.time.Clock;
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
    boolean isNews(String messageId, String type, PaymentNumber payment) {
        jdbc.sql(
                        "insert ignore into webhook_receipt (message_id, payment_number, type, received_at) values (?, ?, ?, ?)")
                .params(messageId, payment.value(), type, clock.instant())
                .update();
        return jdbc.sql("select handled_at is null from webhook_receipt where message_id = ?")
                .param(messageId)
                .query(Boolean.class)
                .single();
    }

    void handled(String messageId, String type, PaymentNumber payment) {
        jdbc.sql("""
                        insert into webhook_receipt (message_id, payment_number, type, received_at, handled_at)
                        values (:id, :payment, :type, :now, :now) as this
                        on duplicate key update handled_at = coalesce(webhook_receipt.handled_at, this.handled_at)
                        """)
                .param("id", messageId)
                .param("payment", payment.value())
                .param("type", type)
                .param("now", clock.instant())
                .update();
    }
}
