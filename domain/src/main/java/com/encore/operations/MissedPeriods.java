package com.encore.operations;

import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days of the last month that a job's schedule was about and no run has brought to its end. */
@ReadModel
public class MissedPeriods {

    private static final Duration BACK = Duration.ofDays(31);

    private final JdbcClient jdbc;
    private final JobCatalogue catalogue;
    private final ObjectProvider<JobPeriods> periods;
    private final Clock clock;

    MissedPeriods(JdbcClient jdbc, JobCatalogue catalogue, ObjectProvider<JobPeriods> periods, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.periods = periods;
        this.clock = clock;
    }

    /** Only days are caught up: minutes are made up for by the next, and months are looked for in order by themselves. */
    public List<Identity> of(String job) {
        Instant now = clock.instant();
        JobPeriods schedule = periods.getIfAvailable();
        if (schedule == null || catalogue.job(job).identity() != IdentityKind.DATE) {
            return List.of();
        }
        List<Identity> due = schedule.within(job, later(now.minus(BACK), firstRun(now)), now);
        Set<String> done = completed(job, due);
        return due.stream().filter(each -> !done.contains(each.text())).toList();
    }

    /** Before anything ever ran, nothing was missed. */
    private Instant firstRun(Instant now) {
        return jdbc.sql("select requested_at from run_request order by id limit 1")
                .query(Instant.class)
                .optional()
                .orElse(now);
    }

    private Set<String> completed(String job, List<Identity> due) {
        if (due.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select distinct identity from run_request
                        where job_name = :job and identity in (:due) and outcome = 'COMPLETED'
                        """)
                .param("job", job)
                .param("due", due.stream().map(Identity::text).toList())
                .query(String.class)
                .list());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
