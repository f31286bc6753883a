package com.encore.operations;

import com.encore.stereotype.UseCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets pieces of work that were completed long ago, all of Spring Batch's rows and ours together. What failed, was
 * given up, is not clear, or is wanted again stays for ever.
 */
@UseCase
public class TidyRuns {

    /** Completed long ago, by the run that did it. */
    public static final String OLD = """
            run_request q join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = q.execution_id
              join job_guard g on g.request_id = q.id and g.owner is null and g.resume_at is null
            where q.ended_at < ? and q.outcome = 'COMPLETED' and e.STATUS = 'COMPLETED'
            """;

    private static final List<String> ROWS = List.of(
            "delete c from BATCH_STEP_EXECUTION_CONTEXT c join BATCH_STEP_EXECUTION s"
                    + " on s.STEP_EXECUTION_ID = c.STEP_EXECUTION_ID where s.JOB_EXECUTION_ID in (:executions)",
            "delete from BATCH_STEP_EXECUTION where JOB_EXECUTION_ID in (:executions)",
            "delete from BATCH_JOB_EXECUTION_CONTEXT where JOB_EXECUTION_ID in (:executions)",
            "delete from BATCH_JOB_EXECUTION_PARAMS where JOB_EXECUTION_ID in (:executions)",
            "delete from BATCH_JOB_EXECUTION where JOB_EXECUTION_ID in (:executions)",
            "delete from BATCH_JOB_INSTANCE where JOB_INSTANCE_ID in (:instances)",
            "delete r from run_request r join run_request q on q.job_name = r.job_name and q.identity = r.identity"
                    + " where q.execution_id in (:executions) and r.execution_id is null",
            "delete g from job_guard g join run_request r on r.id = g.request_id"
                    + " where r.execution_id in (:executions)",
            "delete from run_request where execution_id in (:executions)");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate statements;

    TidyRuns(JdbcClient jdbc, NamedParameterJdbcTemplate statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    /** Returns how many pieces of work were forgotten. */
    public int forget(Instant endedBefore, int most) {
        List<Long> instances = jdbc.sql("select r.instance from (select e.JOB_INSTANCE_ID as instance from " + OLD
                        + " order by q.ended_at, q.id limit ?) r")
                .params(endedBefore, most)
                .query(Long.class)
                .list();
        if (instances.isEmpty()) {
            return 0;
        }
        List<Long> executions = jdbc.sql(
                        "select JOB_EXECUTION_ID from BATCH_JOB_EXECUTION where JOB_INSTANCE_ID in (:instances)")
                .param("instances", instances)
                .query(Long.class)
                .list();
        Map<String, List<Long>> ids = Map.of("instances", instances, "executions", executions);
        ROWS.forEach(rows -> statements.update(rows, ids));
        return instances.size();
    }
}
