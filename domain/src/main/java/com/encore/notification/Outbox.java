package com.encore.notification;

import com.encore.privacy.Sealer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        postAll(kind, List.of(new Post(dedupeKey, to, model)));
    }

    /** Many of one kind in one statement. */
    public void postAll(MessageKind kind, List<Post> posts) {
        if (posts.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<Object> values = new ArrayList<>();
        for (Post post : posts) {
            values.addAll(List.of(
                    post.dedupeKey(),
                    post.to().email(),
                    post.to().language().tag(),
                    kind.name(),
                    sealer.seal(json.writeValueAsString(post.model()), purpose(post.dedupeKey())),
                    now,
                    now));
        }
        // "id = id" ignores the duplicate alone, where "insert ignore" would also ignore a value that does not fit
        jdbc.sql("insert into message"
                        + " (dedupe_key, recipient, language, kind, model_sealed, state, next_attempt_at, posted_at) values "
                        + String.join(", ", Collections.nCopies(posts.size(), "(?, ?, ?, ?, ?, 'PENDING', ?, ?)"))
                        + " on duplicate key update id = id")
                .params(values)
                .update();
        doorbell.ringAfterCommit();
    }

    /** One of many messages, as {@link #post} takes it. */
    public record Post(String dedupeKey, Recipient to, Map<String, ?> model) {}

    static String purpose(String dedupeKey) {
        return "message:" + dedupeKey;
    }
}
