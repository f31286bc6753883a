package com.encore.operations;

import com.encore.account.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who did what to which run, why, and what came of it. Rows are only ever added. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OperationAudit {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;

    OperationAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(
            String action,
            String job,
            @Nullable Identity identity,
            @Nullable Long execution,
            @Nullable NodeId node,
            String reason,
            String outcome) {
        write(action, job, identity, execution, null, node, reason, outcome);
    }

    void write(
            String action,
            String job,
            @Nullable Identity identity,
            @Nullable Long execution,
            @Nullable MemberId member,
            @Nullable NodeId node,
            String reason,
            String outcome) {
        jdbc.sql("""
                        insert into operation_audit
                          (at, member_id, node, action, job_name, identity, execution_id, reason, outcome)
                        values (utc_timestamp(6), ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(member == null ? null : member.value())
                .param(node == null ? null : node.value())
                .param(action)
                .param(job)
                .param(identity == null ? null : identity.text())
                .param(execution)
                .param(cut(reason))
                .param(cut(outcome))
                .update();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
