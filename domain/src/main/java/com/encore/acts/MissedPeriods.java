package com.encore.acts;

import com.encore.operations.Identity;
import com.encore.operations.IdentityKind;
import com.encore.operations.JobCatalogue;
import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days of the last month a job's schedule was about, which nobody has excused and no run has brought to its end; the oldest first. */
@ReadModel
public class MissedPeriods {

    private static final Duration BACK = Duration.ofDays(31);
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final JobCatalogue catalogue;
    private final Clock clock;

    MissedPeriods(JdbcClient jdbc, JobCatalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Only days are caught up: minutes are made up for by the next, and months are looked for in order by themselves. */
    public List<Identity> of(String job) {
        if (catalogue.job(job).identity() != IdentityKind.DATE) {
            return List.of();
        }
        return jdbc.sql("""
                        select e.identity from expected_run e
                        where e.job_name = ? and e.state not in ('WAITING', 'EXCUSED') and e.due_at > ?
                          and not exists (select 1 from run_request r where r.job_name = e.job_name
                            and r.identity = e.identity and r.outcome = 'COMPLETED')
                        order by e.due_at, e.id limit ?
                        """).params(job, clock.instant().minus(BACK), MOST).query(String.class).list().stream()
                .distinct()
                .map(Identity::parse)
                .toList();
    }
}
