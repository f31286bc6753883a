package com.encore.acts;

import com.encore.operations.Identity;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a job's last catching up has got. */
@ReadModel
public class CatchUpProgress {

    private final JdbcClient jdbc;

    CatchUpProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Progress> of(String job) {
        return jdbc.sql("""
                        select id, reason, asked_at, state from run_catch_up where job_name = ? order by id desc limit 1
                        """)
                .param(job)
                .query(Row.class)
                .optional()
                .map(row -> new Progress(row.reason(), row.askedAt(), row.state(), days(job, row.id())));
    }

    private List<Day> days(String job, long id) {
        return jdbc.sql("""
                        select p.identity, p.wanted_at,
                          (select r.id from run_request r where r.job_name = :job and r.identity = p.identity
                            order by r.fence desc limit 1) as run,
                          coalesce((select r.outcome = 'COMPLETED' from run_request r
                            where r.job_name = :job and r.identity = p.identity order by r.fence desc limit 1), 0) as done
                        from run_catch_up_period p where p.catch_up_id = :id order by p.position
                        """)
                .param("job", job)
                .param("id", id)
                .query((row, number) -> new Day(
                        Identity.parse(row.getString("identity")),
                        row.getObject("wanted_at") != null,
                        row.getObject("run", Long.class),
                        row.getBoolean("done")))
                .list();
    }

    /** @param state OPEN, DONE, or STUCK at the first day that is not done */
    public record Progress(String reason, Instant askedAt, String state, List<Day> days) {}

    /** One day to catch up, and the run that is about it. */
    public record Day(
            Identity identity, boolean wanted, @Nullable Long run, boolean done) {}

    private record Row(long id, String reason, Instant askedAt, String state) {}
}
