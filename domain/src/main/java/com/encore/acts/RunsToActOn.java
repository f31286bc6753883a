package com.encore.acts;

import com.encore.operations.Cause;
import com.encore.operations.CommandRefused;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import com.encore.operations.Nodes;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs as somebody finds them who is about to do something to one. */
@ReadModel
public class RunsToActOn {

    private final JdbcClient jdbc;
    private final Nodes nodes;

    RunsToActOn(JdbcClient jdbc, Nodes nodes) {
        this.jdbc = jdbc;
        this.nodes = nodes;
    }

    public RunToActOn one(long request) {
        return jdbc.sql("""
                        select r.id, r.job_name, r.identity, r.cause, r.execution_id, e.STATUS as status, r.stop_wanted_at,
                          r.ended_at, r.outcome, coalesce(g.owner is not null and g.fence = r.fence, 0) as held,
                          not exists (select 1 from run_request later where later.job_name = r.job_name
                            and later.identity = r.identity and later.fence > r.fence) as last,
                          r.node as owner, n.name as node,
                          timestampdiff(second, n.beat_at, utc_timestamp(6)) as seconds,
                          exists (select 1 from run_approval a where a.job_name = r.job_name
                            and a.identity = r.identity and a.state = 'LAUNCHED') as approved
                        from run_request r
                          left join job_guard g on g.job_name = r.job_name and g.identity = r.identity
                          left join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = r.execution_id
                          left join node n on n.id = r.node
                        where r.id = ?
                        """)
                .param(request)
                .query(Row.class)
                .optional()
                .map(this::run)
                .orElseThrow(() -> new CommandRefused(CommandRefused.Why.NO_SUCH_RUN, Long.toString(request)));
    }

    private RunToActOn run(Row row) {
        String proof = row.held() ? nodes.proofOfDeath(new NodeId(row.owner())).orElse(null) : null;
        return new RunToActOn(
                row.id(),
                row.jobName(),
                Identity.parse(row.identity()),
                Cause.valueOf(row.cause()),
                row.executionId(),
                row.status(),
                row.stopWantedAt(),
                row.endedAt(),
                row.outcome(),
                row.held(),
                row.last(),
                row.node() == null ? row.owner() : row.node(),
                proof,
                row.seconds(),
                row.approved());
    }

    private record Row(
            long id,
            String jobName,
            String identity,
            String cause,
            @Nullable Long executionId,
            @Nullable String status,
            @Nullable Instant stopWantedAt,
            @Nullable Instant endedAt,
            @Nullable String outcome,
            boolean held,
            boolean last,
            String owner,
            @Nullable String node,
            @Nullable Long seconds,
            boolean approved) {}
}
