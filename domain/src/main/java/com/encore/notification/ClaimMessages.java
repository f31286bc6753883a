package com.encore.notification;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes a few due messages for this sender alone. The attempt counts from here, so a sender that dies has tried. */
@UseCase
class ClaimMessages {

    static final int BATCH = 10;

    /** Longer than a batch can take with every letter running into the mail server's time-outs. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<DueMessage> claim() {
        Instant now = clock.instant();
        List<Long> ids = jdbc.sql("""
                        select id from message
                        where state = 'PENDING' and next_attempt_at <= :now
                        order by next_attempt_at, id limit :batch for update skip locked
                        """)
                .param("now", now)
                .param("batch", BATCH)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        String lease = UUID.randomUUID().toString();
        jdbc.sql("""
                        update message set attempts = attempts + 1, next_attempt_at = :until, lease = :lease
                        where id in (:ids)
                        """)
                .param("until", now.plus(LEASE))
                .param("lease", lease)
                .param("ids", ids)
                .update();
        return jdbc.sql("""
                        select id, dedupe_key, recipient, language, kind, model_sealed, attempts, lease
                        from message where id in (:ids) order by id
                        """).param("ids", ids).query(DueMessage.class).list();
    }
}
