package com.encore.operations;

import com.encore.stereotype.UseCase;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Takes a piece of work for one node, unless somebody has it. The row decides, whoever holds which lock. */
@UseCase
public class ClaimRun {

    private final JdbcClient jdbc;

    ClaimRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Claim> claim(String job, Identity identity, NodeId node, Requester by) {
        jdbc.sql(
                        "insert into job_guard (job_name, identity, fence) values (?, ?, 0) on duplicate key update fence = fence")
                .params(job, identity.text())
                .update();
        int taken = jdbc.sql("""
                        update job_guard set owner = ?, fence = fence + 1, request_id = null, execution_id = null,
                          since = utc_timestamp(6), resume_at = null
                        where job_name = ? and identity = ? and owner is null
                        """).params(node.value(), job, identity.text()).update();
        if (taken == 0) {
            return Optional.empty();
        }
        long fence = jdbc.sql("select fence from job_guard where job_name = ? and identity = ?")
                .params(job, identity.text())
                .query(Long.class)
                .single();
        long request = note(job, identity, fence, node, by);
        jdbc.sql("update job_guard set request_id = ? where job_name = ? and identity = ?")
                .params(request, job, identity.text())
                .update();
        return Optional.of(new Claim(job, identity, fence, node, request));
    }

    private long note(String job, Identity identity, long fence, NodeId node, Requester by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into run_request
                          (job_name, identity, fence, cause, member_id, reason, node, order_token, requested_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp(6))
                        """)
                .param(job)
                .param(identity.text())
                .param(fence)
                .param(by.cause().name())
                .param(by.member() == null ? null : by.member().value())
                .param(by.reason())
                .param(node.value())
                .param(by.order())
                .update(key);
        return Objects.requireNonNull(key.getKey(), "the database numbers requests")
                .longValue();
    }
}
