package com.encore.refund;

import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever asked for these refunds is dead and asks no more, so that nobody needs to wait for its leases to end: what
 * became of them is looked up now. Should one of its requests still arrive, the provider refuses it or ours by the guard.
 */
@UseCase
public class TakeUpAsked {

    private final JdbcClient jdbc;
    private final Clock clock;

    TakeUpAsked(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns how many are due now that were not. */
    public int takeUp(ProjectId project) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update refund set next_attempt_at = ?, version = version + 1
                        where project_id = ? and unfinished = 1 and state = 'ASKED' and next_attempt_at > ?
                        """).params(now, project.value(), now).update();
    }
}
