package com.encore.watch;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes one notice for this caller alone. The attempt counts from here, so a caller that dies has tried. */
@UseCase
class ClaimNotice {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int LISTED = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimNotice(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<NoticeToTell> claim() {
        Instant now = clock.instant();
        Optional<Due> due = jdbc.sql("""
                        select id, attempts from alert_notice where hook_state = 'PENDING' and next_attempt_at <= ?
                        order by next_attempt_at, id limit 1 for update skip locked
                        """).param(now).query(Due.class).optional();
        if (due.isEmpty()) {
            return Optional.empty();
        }
        long id = due.get().id();
        String lease = UUID.randomUUID().toString();
        jdbc.sql("update alert_notice set attempts = attempts + 1, next_attempt_at = ?, lease = ? where id = ?")
                .params(now.plus(LEASE), lease, id)
                .update();
        List<AlertLine> lines = jdbc.sql(
                        "select id, kind, thing, episode, detail from alert where notice_id = ? order by id limit ?")
                .params(id, LISTED)
                .query(AlertLine.class)
                .list();
        int alerts = jdbc.sql("select count(*) from alert where notice_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        return Optional.of(new NoticeToTell(id, due.get().attempts() + 1, lease, lines, alerts));
    }

    private record Due(long id, int attempts) {}
}
