package com.encore.watch;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down which projects should have been opened or closed by now, and takes back what is not due any more because a
 * deadline was moved or a project called off.
 */
@UseCase
public class WatchDeadlines {

    static final String OPEN = "open-funding";
    static final String CLOSE = "close-funding";

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final WatchSettings settings;
    private final Clock clock;

    WatchDeadlines(JdbcClient jdbc, WatchSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    public void expect() {
        Instant now = clock.instant();
        expect(OPEN, "APPROVED", "opens_at", now);
        expect(CLOSE, "FUNDING", "closes_at", now);
        takeBack(now);
    }

    private void expect(String job, String state, String column, Instant now) {
        jdbc.sql("""
                        insert into watched_schedule (job_name, cron, seen_at, looked_until) values (?, '', ?, ?)
                        on duplicate key update looked_until = looked_until
                        """).params(job, now, now).update();
        jdbc.sql("""
                        insert into expected_run (job_name, identity, due_at, late_at, made_up, state)
                        select :job, concat('project=', p.id), p.%1$s,
                          timestampadd(microsecond, :micros, p.%1$s), false, 'WAITING'
                        from project p join watched_schedule w on w.job_name = :job
                        where p.state = :state and p.%1$s <= :now and p.%1$s >= w.seen_at
                          and not exists (select 1 from expected_run e
                            where e.job_name = :job and e.identity = concat('project=', p.id))
                        order by p.%1$s, p.id limit :most
                        on duplicate key update id = expected_run.id
                        """.formatted(column))
                .param("job", job)
                .param("micros", settings.lateAfter().toNanos() / 1000)
                .param("state", state)
                .param("now", now)
                .param("most", AT_ONCE)
                .update();
    }

    private void takeBack(Instant now) {
        jdbc.sql("""
                        delete e from expected_run e
                          left join project p on p.id = cast(substring_index(e.identity, '=', -1) as unsigned)
                        where e.job_name in ('open-funding', 'close-funding')
                          and e.state in ('WAITING', 'MISSING', 'BEGUN')
                          and (p.id is null or p.state = 'CANCELLED'
                            or (e.job_name = 'open-funding' and p.state = 'APPROVED' and p.opens_at > :now)
                            or (e.job_name = 'close-funding' and p.state = 'FUNDING' and p.closes_at > :now))
                        """).param("now", now).update();
    }
}
