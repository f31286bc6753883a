package com.encore.approval;

import com.encore.operations.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether a piece of work can begin at all: not while it runs, not when it was completed or given up for good. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StartableWork {

    private final JdbcClient jdbc;

    StartableWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void require(String job, Identity identity) {
        boolean over = jdbc.sql("""
                        select 1 from job_guard g left join run_request r on r.id = g.request_id
                          left join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = r.execution_id
                        where g.job_name = ? and g.identity = ?
                          and (g.owner is not null or e.STATUS in ('COMPLETED', 'ABANDONED'))
                        """)
                .params(job, identity.text())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (over) {
            throw new ApprovalRefused(ApprovalRefused.Why.NOTHING_TO_START);
        }
    }
}
