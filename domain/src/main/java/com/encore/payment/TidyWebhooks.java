package com.encore.payment;

import com.encore.stereotype.UseCase;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets which webhooks came, once the provider is long past sending any of them again. */
@UseCase
public class TidyWebhooks {

    private final JdbcClient jdbc;

    TidyWebhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many were forgotten. */
    public int forget(Instant receivedBefore, int most) {
        return jdbc.sql("delete from webhook_receipt where received_at < ? order by received_at limit ?")
                .params(receivedBefore, most)
                .update();
    }
}
