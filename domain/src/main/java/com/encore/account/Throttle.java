package com.encore.account;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down, for all nodes together. An attempt is counted before it is judged, so a thousand at once are
 * not judged all before the first has failed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Throttle {

    private final JdbcClient jdbc;

    Throttle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts all or, if one of them must still wait, none. Callers name the account first: one order of locks. */
    void count(Instant now, Attempt... attempts) {
        Counted[] counted = Stream.of(attempts).map(this::locked).toArray(Counted[]::new);
        Stream.of(counted)
                .map(Counted::blockedUntil)
                .filter(until -> until != null && now.isBefore(until))
                .max(Instant::compareTo)
                .ifPresent(until -> {
                    throw new TooManyAttempts(now, until);
                });
        for (Counted each : counted) {
            store(each, each.attemptsAfterOneMore(now), now);
        }
    }

    void forget(byte[] subject) {
        jdbc.sql("delete from attempt_throttle where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** The attempt turned out to be a good one: counts one less, and lifts the pause it alone had caused. */
    void takeBack(Attempt attempt) {
        jdbc.sql("""
                        update attempt_throttle
                        set attempts = greatest(attempts - 1, 0),
                            blocked_until = if(attempts < :free, null, blocked_until)
                        where subject = :subject
                        """)
                .param("free", attempt.limit().free())
                .param("subject", attempt.subject())
                .update();
    }

    private Counted locked(Attempt attempt) {
        jdbc.sql("""
                        insert into attempt_throttle (subject, attempts, last_at) values (:subject, 0, '2000-01-01')
                        on duplicate key update attempts = attempts
                        """).param("subject", attempt.subject()).update();
        return jdbc.sql("""
                        select attempts, last_at, blocked_until from attempt_throttle
                        where subject = :subject for update
                        """)
                .param("subject", attempt.subject())
                .query((row, number) -> new Counted(
                        attempt,
                        row.getInt("attempts"),
                        row.getObject("last_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        instant(row.getObject("blocked_until", LocalDateTime.class))))
                .single();
    }

    private void store(Counted counted, int attempts, Instant now) {
        Attempt.Limit limit = counted.attempt().limit();
        jdbc.sql("""
                        update attempt_throttle set attempts = :attempts, last_at = :now, blocked_until = :until
                        where subject = :subject
                        """)
                .param("attempts", attempts)
                .param("now", now)
                .param("until", limit.isReachedBy(attempts) ? limit.blockedUntil(attempts, now) : null)
                .param("subject", counted.attempt().subject())
                .update();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private record Counted(
            Attempt attempt,
            int attempts,
            Instant lastAt,
            @Nullable Instant blockedUntil) {

        int attemptsAfterOneMore(Instant now) {
            return lastAt.plus(Attempt.FORGOTTEN_AFTER).isBefore(now) ? 1 : attempts + 1;
        }
    }
}
