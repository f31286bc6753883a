package com.encore.approval;

import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.operations.Identity;
import com.encore.stereotype.ReadModel;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of an order about an approval, by the rows that name its form. */
@ReadModel
class ApprovalTraces {

    private final JdbcClient jdbc;

    ApprovalTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Outcome> asked(String job, Identity identity, Order order) {
        return jdbc.sql("select id from run_approval where job_name = ? and identity = ? and asked_order = ?")
                .params(job, identity.text(), order.token())
                .query(Long.class)
                .optional()
                .map(id -> new Outcome(true, "acts.outcome.asked", Long.toString(id), null));
    }

    /** How an approval was decided by this order. */
    Optional<ApprovalState> decided(long approval, Order order) {
        return jdbc.sql("select state from run_approval where id = ? and decided_order = ?")
                .params(approval, order.token())
                .query(String.class)
                .optional()
                .map(ApprovalState::valueOf);
    }
}
