package com.encore.notification;

import com.encore.privacy.Sealer;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where messages to people are posted. A message joins the caller's transaction: it leaves if and only if that
 * commits, and once however often the same key is posted.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final JsonMapper json;
    private final Clock clock;
    private final Doorbell doorbell;

    Outbox(JdbcClient jdbc, Sealer sealer, JsonMapper json, Clock clock, Doorbell doorbell) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.json = json;
        this.clock = clock;
        this.doorbell = doorbell;
    }

    /**
     * @param dedupeKey says which message this is ("refund:17"), so that posting it again changes nothing
     * @param model the values its words need: strings, whole numbers, and instants as ISO text
     */
    public void post(String dedupeKey, Recipient to, MessageKind kind, Map<String, ?> model) {
        // "id = id" ignores the duplicate alone, where "insert ignore" would also ignore a value that does not fit
        jdbc.sql("""
                        insert into message
                          (dedupe_key, recipient, language, kind, model_sealed, state, next_attempt_at, posted_at)
                        values (:key, :recipient, :language, :kind, :model, 'PENDING', :now, :now)
                        on duplicate key update id = id
                        """)
                .param("key", dedupeKey)
                .param("recipient", to.email())
                .param("language", to.language().tag())
                .param("kind", kind.name())
                .param("model", sealer.seal(json.writeValueAsString(model), purpose(dedupeKey)))
                .param("now", clock.instant())
                .update();
        doorbell.ringAfterCommit();
    }

    static String purpose(String dedupeKey) {
        return "message:" + dedupeKey;
    }
}
