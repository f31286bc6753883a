package com.encore.notification;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down how sending went, unless another sender has taken the message over meanwhile. */
@UseCase
class RecordDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(RecordDelivery.class);
    private static final int REASON_LENGTH = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordDelivery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void sent(DueMessage message) {
        int recorded = jdbc.sql("""
                        update message
                        set state = 'SENT', sent_at = :now, model_sealed = null, lease = null, failure = null
                        where id = :id and lease = :lease and state = 'PENDING'
                        """)
                .param("now", clock.instant())
                .param("id", message.id())
                .param("lease", message.lease())
                .update();
        if (recorded == 0) {
            LOG.warn("message {} was sent after its lease had ended; it may have been sent twice", message.id());
        }
    }

    void failed(DueMessage message, boolean temporary, Exception failure) {
        boolean givenUp = !temporary || message.attempts() >= BackOff.ATTEMPTS;
        Instant next = clock.instant().plus(BackOff.after(message.attempts()));
        // the reason stays in the row alone: mail servers like to repeat the address, which logs must not show
        LOG.warn(
                "message {} ({}) not sent at attempt {}: {}, {}",
                message.id(),
                message.kind(),
                message.attempts(),
                failure.getClass().getSimpleName(),
                givenUp ? "given up, a person must look at its reason" : "next attempt at " + next);
        jdbc.sql("""
                        update message
                        set state = :state, next_attempt_at = :next, lease = null, failure = :failure
                        where id = :id and lease = :lease and state = 'PENDING'
                        """)
                .param("state", givenUp ? "FAILED" : "PENDING")
                .param("next", next)
                .param("failure", reason(failure))
                .param("id", message.id())
                .param("lease", message.lease())
                .update();
    }

    private static String reason(Exception failure) {
        String reason =
                failure.getCause() == null ? failure.toString() : failure.getMessage() + ": " + failure.getCause();
        return reason.length() <= REASON_LENGTH ? reason : reason.substring(0, REASON_LENGTH);
    }
}
