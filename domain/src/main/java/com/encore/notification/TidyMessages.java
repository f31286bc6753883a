package com.encore.notification;

import com.encore.stereotype.UseCase;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets messages that arrived long ago. One that failed stays for a person to look at. */
@UseCase
public class TidyMessages {

    private final JdbcClient jdbc;

    TidyMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many were forgotten. */
    public int forget(Instant sentBefore, int most) {
        return jdbc.sql(
                        "delete from message where state = 'SENT' and next_attempt_at < ? order by next_attempt_at limit ?")
                .params(sentBefore, most)
                .update();
    }
}
