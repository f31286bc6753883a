package com.encore.console;

import com.encore.operations.CommandRefused;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One run with everything its rows say of it. */
@ReadModel
public class RunFile {

    private static final int MOST_TRIES = 20;

    private final JdbcClient jdbc;
    private final RunList runs;

    RunFile(JdbcClient jdbc, RunList runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    public RunDetail of(long id) {
        RunLine run = line(id);
        Facts facts = jdbc.sql("""
                        select r.fence, e.JOB_INSTANCE_ID as instance, e.CREATE_TIME as created_at,
                          e.LAST_UPDATED as updated_at, r.stop_wanted_at, m.name as stop_wanted_by, r.stop_seen_at,
                          e.EXIT_CODE as exit_code, e.EXIT_MESSAGE as exit_message,
                          coalesce(r.outcome = 'FENCED', false) as fenced, coalesce(g.request_id = r.id, false) as latest,
                          if(g.request_id = r.id and g.owner is null, g.resume_at, null) as resumes_at,
                          coalesce(g.failures, 0) as failures
                        from run_request r
                        left join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = r.execution_id
                        left join job_guard g on g.job_name = r.job_name and g.identity = r.identity
                        left join member m on m.id = r.stop_wanted_by
                        where r.id = ?
                        """).param(id).query(Facts.class).single();
        return new RunDetail(
                run,
                facts.fence(),
                facts.instance(),
                facts.createdAt(),
                facts.updatedAt(),
                facts.stopWantedAt(),
                facts.stopWantedBy(),
                facts.stopSeenAt(),
                facts.exitCode() == null ? "" : facts.exitCode(),
                facts.exitMessage() == null ? "" : facts.exitMessage(),
                facts.fenced(),
                facts.latest(),
                facts.resumesAt(),
                facts.failures(),
                parameters(run.execution()),
                tries(run));
    }

    /** The last one of the same job that was completed before it, to hold it against. */
    public Optional<RunLine> comparableTo(RunLine run) {
        return jdbc.sql("""
                        select id from run_request force index (run_request_by_job_state)
                        where job_name = ? and state = 'COMPLETED' and id < ? order by id desc limit 1
                        """)
                .params(run.job(), run.id())
                .query(Long.class)
                .optional()
                .map(this::line);
    }

    public RunLine line(long id) {
        return runs.lines(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new CommandRefused(CommandRefused.Why.NO_SUCH_RUN, String.valueOf(id)));
    }

    private List<RunLine> tries(RunLine run) {
        return runs.lines(jdbc.sql("""
                        select id from run_request where job_name = ? and identity = ? order by fence desc limit ?
                        """)
                .params(run.job(), run.identity().text(), MOST_TRIES)
                .query(Long.class)
                .list());
    }

    private List<RunDetail.Parameter> parameters(@Nullable Long execution) {
        return execution == null
                ? List.of()
                : jdbc.sql("""
                                select PARAMETER_NAME as name, coalesce(PARAMETER_VALUE, '') as value,
                                  IDENTIFYING = 'Y' as identifying
                                from BATCH_JOB_EXECUTION_PARAMS where JOB_EXECUTION_ID = ?
                                order by IDENTIFYING desc, PARAMETER_NAME
                                """)
                        .param(execution)
                        .query(RunDetail.Parameter.class)
                        .list();
    }

    private record Facts(
            long fence,
            @Nullable Long instance,
            @Nullable Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable Instant stopWantedAt,
            @Nullable String stopWantedBy,
            @Nullable Instant stopSeenAt,
            @Nullable String exitCode,
            @Nullable String exitMessage,
            boolean fenced,
            boolean latest,
            @Nullable Instant resumesAt,
            int failures) {}
}
