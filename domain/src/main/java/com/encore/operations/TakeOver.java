package com.encore.operations;

import com.encore.stereotype.UseCase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends what a dead owner left behind: raises the fence over it, marks its executions failed and lets any node take the
 * work up, unless somebody wanted it stopped. Does nothing when the work has changed hands since it was looked at.
 */
@UseCase
public class TakeOver {

    private static final String OPEN = " and STATUS in ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')";

    private final JdbcClient jdbc;
    private final OperationAudit audit;

    TakeOver(JdbcClient jdbc, OperationAudit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param instance Spring Batch's job instance, null when it never got that far
     * @param why the proof that nobody works on it any more
     */
    public boolean takeOver(Guards.Guard seen, @Nullable Long instance, NodeId by, String why) {
        if (!raiseFence(seen, why)) {
            return false;
        }
        jdbc.sql("""
                        update run_request set ended_at = utc_timestamp(6), outcome = 'TAKEN_OVER'
                        where job_name = ? and identity = ? and fence = ? and ended_at is null
                        """).params(seen.job(), seen.identity().text(), seen.fence()).update();
        if (instance != null) {
            jdbc.sql("select JOB_EXECUTION_ID from BATCH_JOB_EXECUTION where JOB_INSTANCE_ID = ?" + OPEN)
                    .param(instance)
                    .query(Long.class)
                    .list()
                    .forEach(execution -> fail(execution, why));
        }
        audit.note("take-over", seen.job(), seen.identity(), seen.execution(), by, why, "ended for its owner");
        return true;
    }

    /** Ends executions nobody holds any more, such as what a fenced owner wrote last. */
    public void bury(List<Long> executions, String why) {
        executions.forEach(execution -> fail(execution, why));
    }

    private boolean raiseFence(Guards.Guard seen, String why) {
        // an owner in the middle of a commit is not dead; the next look comes soon
        boolean free = jdbc.sql("""
                        select 1 from job_guard
                        where job_name = ? and identity = ? and fence = ? and owner is not null for update skip locked
                        """)
                .params(seen.job(), seen.identity().text(), seen.fence())
                .query(Integer.class)
                .optional()
                .isPresent();
        return free
                && jdbc.sql("""
                                update job_guard set owner = null, fence = fence + 1,
                                  resume_at = if(exists (select 1 from run_request r
                                      where r.id = job_guard.request_id and r.stop_wanted_at is not null),
                                    null, utc_timestamp(6)),
                                  wanted_cause = 'RECOVERY', wanted_by = null, wanted_reason = left(?, 300),
                                  wanted_order = null
                                where job_name = ? and identity = ? and fence = ?
                                """)
                                .params(why, seen.job(), seen.identity().text(), seen.fence())
                                .update()
                        == 1;
    }

    private void fail(long execution, String why) {
        jdbc.sql("""
                        update BATCH_STEP_EXECUTION set STATUS = 'FAILED', EXIT_CODE = 'FAILED', EXIT_MESSAGE = ?,
                          END_TIME = utc_timestamp(6), LAST_UPDATED = utc_timestamp(6), VERSION = VERSION + 1
                        where JOB_EXECUTION_ID = ?
                        """ + OPEN).params(why, execution).update();
        jdbc.sql("""
                        update BATCH_JOB_EXECUTION set STATUS = 'FAILED', EXIT_CODE = 'FAILED', EXIT_MESSAGE = ?,
                          START_TIME = coalesce(START_TIME, CREATE_TIME), END_TIME = utc_timestamp(6),
                          LAST_UPDATED = utc_timestamp(6), VERSION = VERSION + 1
                        where JOB_EXECUTION_ID = ?
                        """ + OPEN).params(why, execution).update();
    }
}
