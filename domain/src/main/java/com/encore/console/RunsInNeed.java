package com.encore.console;

import com.encore.stereotype.ReadModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs that ended otherwise than well, that nobody takes up again by themselves, and that nothing later has made up for.
 * What was about a minute or a day is made up for by the next run of its job that was completed; anything else only by
 * another run of the same piece of work.
 */
@ReadModel
public class RunsInNeed {

    private static final int MOST_OF_ONE_JOB = 50;

    private final JdbcClient jdbc;
    private final RunList runs;

    RunsInNeed(JdbcClient jdbc, RunList runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /** The newest first, so many at most. */
    public List<RunLine> newest(int most) {
        List<Long> ids = new ArrayList<>();
        for (String job : jobs()) {
            ids.addAll(of(job));
        }
        ids.sort(Comparator.reverseOrder());
        return runs.lines(ids.subList(0, Math.min(most, ids.size()))).stream()
                .filter(run -> run.state() != RunState.ABANDONED)
                .toList();
    }

    /** Every job that ever ran, those no longer in the catalogue, too. */
    private List<String> jobs() {
        return jdbc.sql("select distinct job_name from job_guard")
                .query(String.class)
                .list();
    }

    private List<Long> of(String job) {
        return jdbc.sql("""
                        select r.id from run_request r force index (run_request_by_job_state)
                        join job_guard g on g.job_name = r.job_name and g.identity = r.identity and g.request_id = r.id
                        where r.job_name = :job and r.state in ('FAILED', 'STOPPED', 'TAKEN_OVER', 'NOT_BEGUN')
                          and g.owner is null and g.resume_at is null
                          and (r.id > :completed
                            or not (r.identity like 'minute=%' or r.identity like 'date=%'))
                        order by r.id desc limit :most
                        """)
                .param("job", job)
                .param("completed", lastCompleted(job))
                .param("most", MOST_OF_ONE_JOB)
                .query(Long.class)
                .list();
    }

    private long lastCompleted(String job) {
        return jdbc.sql("""
                        select coalesce(max(id), 0) from run_request force index (run_request_by_job_state)
                        where job_name = ? and state = 'COMPLETED'
                        """).param(job).query(Long.class).single();
    }
}
