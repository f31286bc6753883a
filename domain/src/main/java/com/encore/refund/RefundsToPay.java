package com.encore.refund;

import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refunds whose turn it is. Being listed gives no right to one: two nodes may list the same, and the first to begin an
 * attempt has it.
 */
@ReadModel
public class RefundsToPay {

    private final JdbcClient jdbc;
    private final Clock clock;

    RefundsToPay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of a project by id; zero begins. */
    public List<RefundId> after(ProjectId project, long lastId, int most) {
        return jdbc.sql("""
                        select id from refund
                        where project_id = ? and unfinished = 1 and id > ? and next_attempt_at <= ?
                        order by id limit ?
                        """).params(project.value(), lastId, clock.instant(), most).query(Long.class).list().stream()
                .map(RefundId::new)
                .toList();
    }

    /** Those of all projects, longest due first. */
    List<Due> dueAfter(Due last, Instant until, int most) {
        return jdbc.sql("""
                        select id, next_attempt_at from refund
                        where unfinished = 1 and next_attempt_at <= :until
                          and (next_attempt_at > :at or (next_attempt_at = :at and id > :id))
                        order by next_attempt_at, id limit :most
                        """)
                .param("until", until)
                .param("at", last.nextAttemptAt())
                .param("id", last.id())
                .param("most", most)
                .query((row, line) -> new Due(
                        row.getLong("id"),
                        row.getObject("next_attempt_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    /** A place in the queue. */
    record Due(long id, Instant nextAttemptAt) {

        static final Due FIRST = new Due(0, Instant.EPOCH);
    }
}
