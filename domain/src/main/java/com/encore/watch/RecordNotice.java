package com.encore.watch;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down how telling went, unless another caller has taken the notice over meanwhile. */
@UseCase
class RecordNotice {

    private static final Logger LOG = LoggerFactory.getLogger(RecordNotice.class);
    private static final int ATTEMPTS = 10;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordNotice(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void told(NoticeToTell notice) {
        jdbc.sql("""
                        update alert_notice set hook_state = 'SENT', sent_at = ?, lease = null, failure = null
                        where id = ? and lease = ? and hook_state = 'PENDING'
                        """).params(clock.instant(), notice.id(), notice.lease()).update();
    }

    void failed(NoticeToTell notice, String why) {
        boolean givenUp = notice.attempts() >= ATTEMPTS;
        Instant next = clock.instant().plus(pause(notice.attempts()));
        LOG.warn(
                "the webhook did not take notice {} at attempt {}: {}, {}",
                notice.id(),
                notice.attempts(),
                why,
                givenUp ? "given up; its alerts are in letters and on /admin/alerts" : "next attempt at " + next);
        jdbc.sql("""
                        update alert_notice set hook_state = ?, next_attempt_at = ?, lease = null, failure = left(?, 300)
                        where id = ? and lease = ? and hook_state = 'PENDING'
                        """)
                .params(givenUp ? "FAILED" : "PENDING", next, why, notice.id(), notice.lease())
                .update();
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
