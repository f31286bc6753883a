package com.encore.operations;

import com.encore.stereotype.UseCase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves word that a piece of work is wanted, for the next node that runs jobs. */
@UseCase
public class WantRun {

    private final JdbcClient jdbc;

    WantRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void want(String job, Identity identity, Requester by) {
        jdbc.sql("""
                        insert into job_guard
                          (job_name, identity, fence, resume_at, wanted_cause, wanted_by, wanted_reason, wanted_order)
                        values (:job, :identity, 0, utc_timestamp(6), :cause, :member, :reason, :order)
                        on duplicate key update
                          wanted_cause = if(owner is null, :cause, wanted_cause),
                          wanted_by = if(owner is null, :member, wanted_by),
                          wanted_reason = if(owner is null, :reason, wanted_reason),
                          wanted_order = if(owner is null, :order, wanted_order),
                          resume_at = if(owner is null, utc_timestamp(6), resume_at)
                        """)
                .param("job", job)
                .param("identity", identity.text())
                .param("cause", by.cause().name())
                .param("member", by.member() == null ? null : by.member().value())
                .param("reason", by.reason())
                .param("order", by.order())
                .update();
    }

    /** It turned out that there is nothing to do. */
    public void forget(String job, Identity identity, long fence) {
        jdbc.sql("""
                        update job_guard set resume_at = null where job_name = ? and identity = ? and fence = ?
                          and owner is null
                        """).param(job).param(identity.text()).param(fence).update();
    }
}
