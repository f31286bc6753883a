package com.encore.acts;

import com.encore.operations.Identity;
import com.encore.stereotype.ReadModel;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came of an order, by the rows that name its form: for orders nobody lived to answer. */
@ReadModel
public class OrderTraces {

    private final JdbcClient jdbc;

    OrderTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run that began, or that word was left for one; nothing if neither is there. */
    public Optional<Outcome> run(String job, Identity identity, Order order) {
        Optional<Outcome> begun = jdbc.sql("""
                        select id from run_request where job_name = ? and identity = ? and order_token = ?
                        order by fence limit 1
                        """)
                .params(job, identity.text(), order.token())
                .query(Long.class)
                .optional()
                .map(request -> new Outcome(true, "acts.outcome.started", "", request));
        return begun.or(() -> word(job, identity, order));
    }

    private Optional<Outcome> word(String job, Identity identity, Order order) {
        return jdbc.sql("""
                        select 1 from job_guard
                        where job_name = ? and identity = ? and wanted_order = ? and resume_at is not null
                        """)
                .params(job, identity.text(), order.token())
                .query(Integer.class)
                .optional()
                .map(left -> Outcome.done("handed-over"));
    }

    /** A bell rung by hand begins a run for whichever day it is. */
    boolean hasRung(String job, Order order) {
        return jdbc.sql("""
                        select 1 from run_request r force index (run_request_by_time)
                        where r.requested_at >= (select o.begun_at from console_order o where o.member_id = ? and o.token = ?)
                          and r.job_name = ? and r.order_token = ? limit 1
                        """)
                .params(order.by().value(), order.token(), job, order.token())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Outcome> catchUp(String job, Order order) {
        return jdbc.sql("select 1 from run_catch_up where job_name = ? and asked_order = ? limit 1")
                .params(job, order.token())
                .query(Integer.class)
                .optional()
                .map(noted -> Outcome.done("catch-up"));
    }
}
