package com.encore.operations;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds which piece of work. */
@ReadModel
public class Guards {

    private static final String COLUMNS = """
            select job_name, identity, fence, owner, request_id, execution_id, failures,
              wanted_cause, wanted_by, wanted_reason, wanted_order
            from job_guard
            """;

    private final JdbcClient jdbc;

    Guards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Guard> of(String job, Identity identity) {
        return jdbc.sql(COLUMNS + " where job_name = ? and identity = ?")
                .params(job, identity.text())
                .query(Row.class)
                .optional()
                .map(Row::guard);
    }

    /** The piece of work an execution was about. */
    public Optional<Guard> behind(long execution) {
        return jdbc.sql("""
                        select g.job_name, g.identity, g.fence, g.owner, g.request_id, g.execution_id,
                          g.failures, g.wanted_cause, g.wanted_by, g.wanted_reason, g.wanted_order
                        from run_request r
                        join job_guard g on g.job_name = r.job_name and g.identity = r.identity
                        where r.execution_id = ?
                        """).param(execution).query(Row.class).optional().map(Row::guard);
    }

    /** What was claimed under a request, as long as no later one followed. */
    public Optional<Guard> under(long request) {
        return jdbc.sql(COLUMNS + " where request_id = ?")
                .param(request)
                .query(Row.class)
                .optional()
                .map(Row::guard);
    }

    /** Requests whose runs were told to stop and have not said yet that they did, on any node. */
    public Set<Long> toldToStop() {
        return jdbc.sql("select id from run_request force index (run_request_by_state) where state = 'STOPPING'")
                .query(Long.class)
                .set();
    }

    public List<Guard> held() {
        return jdbc.sql(COLUMNS + " where owner is not null").query(Row.class).list().stream()
                .map(Row::guard)
                .toList();
    }

    public List<Guard> toResume(int most) {
        return jdbc
                .sql(COLUMNS + " where resume_at <= utc_timestamp(6) and owner is null order by resume_at limit ?")
                .param(most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::guard)
                .toList();
    }

    /** Whether the claim's owner should go no further: asked to stop, or not the owner any more. */
    public boolean shouldStop(String job, Identity identity, long fence) {
        return jdbc.sql("""
                        select 1 from job_guard g join run_request r on r.id = g.request_id
                        where g.job_name = ? and g.identity = ? and g.fence = ? and g.owner is not null
                          and r.stop_wanted_at is null
                        """)
                .params(job, identity.text(), fence)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** Whether the run before this one was taken from an owner that works on it no more. */
    public boolean followsDeadOwner(String job, Identity identity, long fence) {
        return jdbc.sql("""
                        select outcome from run_request
                        where job_name = ? and identity = ? and fence < ? order by fence desc limit 1
                        """)
                .params(job, identity.text(), fence)
                .query(String.class)
                .optional()
                .filter("TAKEN_OVER"::equals)
                .isPresent();
    }

    /** Runs that are not over by Spring Batch's account though nobody holds them. */
    public List<Long> orphanedExecutions(int most) {
        return jdbc.sql("""
                        select e.JOB_EXECUTION_ID from BATCH_JOB_EXECUTION e
                        join run_request r on r.execution_id = e.JOB_EXECUTION_ID
                        join job_guard g on g.job_name = r.job_name and g.identity = r.identity
                        where e.STATUS in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
                          and (g.owner is null or g.fence <> r.fence)
                        order by e.JOB_EXECUTION_ID limit ?
                        """).param(most).query(Long.class).list();
    }

    /** One piece of work and who holds it. */
    public record Guard(
            String job,
            Identity identity,
            long fence,
            @Nullable NodeId owner,
            @Nullable Long request,
            @Nullable Long execution,
            int failures,
            Requester wantedBy) {}

    private record Row(
            String jobName,
            String identity,
            long fence,
            @Nullable String owner,
            @Nullable Long requestId,
            @Nullable Long executionId,
            int failures,
            @Nullable String wantedCause,
            @Nullable Long wantedBy,
            @Nullable String wantedReason,
            @Nullable String wantedOrder) {

        Guard guard() {
            return new Guard(
                    jobName,
                    Identity.parse(identity),
                    fence,
                    owner == null ? null : new NodeId(owner),
                    requestId,
                    executionId,
                    failures,
                    new Requester(
                            wantedCause == null ? Cause.RECOVERY : Cause.valueOf(wantedCause),
                            wantedBy == null ? null : new MemberId(wantedBy),
                            wantedReason == null ? "" : wantedReason,
                            wantedOrder));
        }
    }
}
