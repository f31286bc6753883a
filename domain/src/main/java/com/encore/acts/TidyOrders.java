package com.encore.acts;

import com.encore.stereotype.UseCase;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets forms that were sent long ago: whoever had one open then is signed out by now, and cannot send it again. */
@UseCase
public class TidyOrders {

    /** Sent before a moment. */
    public static final String OLD = "console_order where begun_at < ?";

    private final JdbcClient jdbc;

    TidyOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many were forgotten. */
    public int forget(Instant sentBefore, int most) {
        return jdbc.sql("delete from " + OLD + " order by begun_at limit ?")
                .params(sentBefore, most)
                .update();
    }
}
