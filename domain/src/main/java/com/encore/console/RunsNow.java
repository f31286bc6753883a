package com.encore.console;

import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes on this moment, and what waits to be taken up. */
@ReadModel
public class RunsNow {

    private static final String OPEN = "state in ('RUNNING', 'STOPPING', 'WAITING')";

    private final JdbcClient jdbc;
    private final RunList runs;

    RunsNow(JdbcClient jdbc, RunList runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /** A piece of work no node has, which the next that looks takes up. */
    public record Wanted(
            String job,
            Identity identity,
            Instant since,
            Cause cause,
            @Nullable String reason,
            int failures) {}

    public List<RunLine> open(int most) {
        return runs.lines(jdbc.sql("select id from run_request force index (run_request_by_state) where " + OPEN
                        + " order by id desc limit ?")
                .param(most)
                .query(Long.class)
                .list());
    }

    public List<Wanted> wanted(int most) {
        return jdbc.sql("""
                        select job_name, identity, resume_at, coalesce(wanted_cause, 'RECOVERY') as wanted_cause,
                          wanted_reason, failures
                        from job_guard force index (job_guard_to_resume)
                        where resume_at is not null and owner is null order by resume_at limit ?
                        """).param(most).query(Row.class).list().stream()
                .map(Row::wanted)
                .toList();
    }

    /** Differs as soon as anything a person would see does: what began, moved on, ended, and who lives. */
    public String fingerprint() {
        List<String> facts = jdbc.sql("""
                        (select concat('last ', coalesce(max(id), 0)) as fact from run_request)
                        union all (select concat_ws(' ', 'run', r.id, r.state,
                            (select concat(count(*), '/', coalesce(sum(COMMIT_COUNT + ROLLBACK_COUNT), 0))
                             from BATCH_STEP_EXECUTION s where s.JOB_EXECUTION_ID = r.execution_id))
                          from run_request r force index (run_request_by_state) where r.state in
                            ('RUNNING', 'STOPPING', 'WAITING') order by r.id desc limit 200)
                        union all (select concat('wanted ', count(*)) from (
                          select 1 from job_guard force index (job_guard_to_resume)
                          where resume_at is not null and owner is null limit 200) few)
                        union all (select concat_ws(' ', 'node', id, deciding, gone_at is not null,
                            timestampdiff(second, beat_at, utc_timestamp(6)) > 6)
                          from node where gone_at is null order by id limit 200)
                        union all (select concat('time ', unix_timestamp() div 30))
                        """).query(String.class).list();
        return Integer.toHexString(String.join("\n", facts).hashCode());
    }

    private record Row(
            String jobName,
            String identity,
            Instant resumeAt,
            Cause wantedCause,
            @Nullable String wantedReason,
            int failures) {

        Wanted wanted() {
            return new Wanted(jobName, Identity.parse(identity), resumeAt, wantedCause, wantedReason, failures);
        }
    }
}
