package com.encore.operations;

import com.encore.stereotype.ReadModel;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days a job's schedule was about, which nobody has excused and no run has brought to its end; the oldest first. */
@ReadModel
public class MissedPeriods {

    private static final int MOST = 400;

    private final JdbcClient jdbc;
    private final JobCatalogue catalogue;

    MissedPeriods(JdbcClient jdbc, JobCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** Only days are caught up: minutes are made up for by the next, and months are looked for in order by themselves. */
    public List<Identity> of(String job) {
        if (catalogue.job(job).identity() != IdentityKind.DATE) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select identity from expected_run where job_name = ? and state = 'MISSING'
                        order by due_at, id limit ?
                        """)
                .params(job, MOST)
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .map(Identity::parse)
                .toList();
    }
}
