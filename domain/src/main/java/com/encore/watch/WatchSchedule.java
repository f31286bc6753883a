package com.encore.watch;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down what a schedule should have begun since it was last looked at. */
@UseCase
public class WatchSchedule {

    private final JdbcClient jdbc;
    private final WatchSettings settings;
    private final Clock clock;

    WatchSchedule(JdbcClient jdbc, WatchSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * From when on the schedule is to be looked at: from now when it is seen for the first time, or is another than it
     * was, because nobody knows since when.
     */
    public Instant lookedUntil(String job, String cron) {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into watched_schedule (job_name, cron, seen_at, looked_until)
                        values (:job, :cron, :now, :now)
                        on duplicate key update looked_until = if(cron = :cron, looked_until, :now), cron = :cron
                        """).param("job", job).param("cron", cron).param("now", now).update();
        return jdbc.sql("select looked_until from watched_schedule where job_name = ?")
                .param(job)
                .query(Instant.class)
                .single();
    }

    /**
     * @param madeUp whether a later ring does the work of a missed one, too: then one at a time is expected
     * @param until up to when the schedule was looked at
     */
    public void expect(String job, boolean madeUp, List<Expectation> due, Instant until) {
        List<Expectation> expected = madeUp && !due.isEmpty() ? List.of(due.getLast()) : due;
        for (Expectation each : expected) {
            if (!madeUp || !isWaitedFor(job)) {
                add(job, madeUp, each);
            }
        }
        jdbc.sql("update watched_schedule set looked_until = ? where job_name = ? and looked_until < ?")
                .params(until, job, until)
                .update();
    }

    private boolean isWaitedFor(String job) {
        return jdbc.sql("""
                        select exists (select 1 from expected_run
                          where job_name = ? and made_up and state in ('WAITING', 'MISSING', 'BEGUN'))
                        """).param(job).query(Boolean.class).single();
    }

    private void add(String job, boolean madeUp, Expectation due) {
        jdbc.sql("""
                        insert into expected_run (job_name, identity, due_at, late_at, made_up, state)
                        values (?, ?, ?, ?, ?, 'WAITING') on duplicate key update id = id
                        """)
                .param(job)
                .param(due.identity().text())
                .param(due.due())
                .param(due.due().plus(settings.lateAfter()))
                .param(madeUp)
                .update();
    }
}
