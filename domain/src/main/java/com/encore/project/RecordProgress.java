package com.encore.project;

import com.encore.stereotype.UseCase;
import com.encore.time.Seoul;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes where the totals of the projects being funded stand today. Rung often; the last ring of a day is what stays. */
@UseCase
public class RecordProgress {

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record() {
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into project_day (project_id, day, raised, backers)
                        select * from (
                          select t.project_id, cast(:today as date) as day, t.raised, t.backers
                          from project p join project_total t on t.project_id = p.id where p.state = 'FUNDING'
                            and p.opened_at <= :now
                        ) as now_at
                        on duplicate key update raised = now_at.raised, backers = now_at.backers
                        """).param("today", Seoul.dateOf(now)).param("now", now).update();
    }
}
