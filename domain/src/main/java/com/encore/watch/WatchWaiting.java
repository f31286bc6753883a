package com.encore.watch;

import com.encore.operations.Identity;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down what waits for a sweep: it should begin when the sweep comes the next time. What waits no more, though no
 * run did it, is taken back: it was calculated anew, closed by hand or called off.
 */
@UseCase
public class WatchWaiting {

    private final JdbcClient jdbc;
    private final WatchSettings settings;
    private final Clock clock;

    WatchWaiting(JdbcClient jdbc, WatchSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param waiting what the job's sweep would find now
     * @param all whether that is all of it, or there may be more
     * @param every how often the sweep comes
     */
    public void expect(String job, List<Identity> waiting, boolean all, Duration every) {
        Set<String> unknown = new HashSet<>(texts(waiting));
        if (!waiting.isEmpty()) {
            unknown.removeAll(
                    jdbc.sql("select identity from expected_run where job_name = :job and identity in (:waiting)")
                            .param("job", job)
                            .param("waiting", texts(waiting))
                            .query(String.class)
                            .list());
        }
        Instant due = clock.instant().plus(every);
        unknown.stream().sorted().forEach(identity -> add(job, identity, due));
        if (all) {
            takeBack(job, Set.copyOf(texts(waiting)));
        }
    }

    private void add(String job, String identity, Instant due) {
        jdbc.sql("""
                        insert into expected_run (job_name, identity, due_at, late_at, made_up, state)
                        values (?, ?, ?, ?, false, 'WAITING') on duplicate key update id = id
                        """).params(job, identity, due, due.plus(settings.lateAfter())).update();
    }

    /** What was done is judged, not taken back. */
    private void takeBack(String job, Set<String> waiting) {
        jdbc.sql("""
                        select e.id, e.identity from expected_run e
                        where e.job_name = ? and e.state in ('WAITING', 'MISSING', 'BEGUN')
                          and not exists (select 1 from run_request r where r.job_name = e.job_name
                            and r.identity = e.identity and r.outcome = 'COMPLETED')
                          and not (e.identity like 'project=%' and exists (select 1 from settlement s
                            where s.project_id = cast(substring_index(e.identity, '=', -1) as unsigned)))
                        """).param(job).query(Row.class).list().stream()
                .filter(row -> !waiting.contains(row.identity()))
                .forEach(row -> jdbc.sql("delete from expected_run where id = ?")
                        .param(row.id())
                        .update());
    }

    private static List<String> texts(List<Identity> identities) {
        return identities.stream().map(Identity::text).toList();
    }

    private record Row(long id, String identity) {}
}
