package com.encore.operations;

import com.encore.stereotype.UseCase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the guard's row in step with the run: which execution it is, and that it is over. */
@UseCase
public class RecordRun {

    /** So often in a row a run is taken up again by itself; then its sweep or a person has to. */
    private static final int MOST_FAILURES = 5;

    private final JdbcClient jdbc;

    RecordRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a run ended, as far as taking it up again goes. */
    public enum Outcome {
        COMPLETED,
        STOPPED,
        FAILED,
        NOT_BEGUN
    }

    public void began(Claim claim, long execution) {
        jdbc.sql("update job_guard set execution_id = ? where job_name = ? and identity = ? and fence = ?")
                .params(execution, claim.job(), claim.identity().text(), claim.fence())
                .update();
        jdbc.sql("update run_request set execution_id = ? where id = ?")
                .params(execution, claim.request())
                .update();
    }

    /**
     * Lets the claim go. A claim that was taken over is not ours to let go, and the answer says so.
     *
     * @param resumeIn when any node may take the work up again, null if nobody should by itself; nobody ever does when
     *     somebody wanted it stopped
     */
    public boolean ended(Claim claim, Outcome outcome, @Nullable Duration resumeIn) {
        Long micros = resumeIn == null ? null : resumeIn.toNanos() / 1000;
        int released = jdbc.sql("""
                        update job_guard set owner = null,
                          failures = if(:outcome = 'FAILED', failures + 1, 0),
                          resume_at =
                            if(failures > :most or exists (
                                select 1 from run_request where id = :request and stop_wanted_at is not null),
                              null, timestampadd(microsecond, :micros, utc_timestamp(6))),
                          wanted_cause = 'RECOVERY', wanted_by = null, wanted_reason = :outcome, wanted_order = null
                        where job_name = :job and identity = :identity and fence = :fence and owner is not null
                        """)
                .param("outcome", outcome.name())
                .param("micros", micros)
                .param("most", MOST_FAILURES)
                .param("request", claim.request())
                .param("job", claim.job())
                .param("identity", claim.identity().text())
                .param("fence", claim.fence())
                .update();
        jdbc.sql("""
                        update run_request set ended_at = utc_timestamp(6), outcome = :outcome,
                          stop_seen_at = if(stop_wanted_at is null, null, utc_timestamp(6))
                        where id = :request and ended_at is null
                        """)
                .param("outcome", released == 1 ? outcome.name() : "FENCED")
                .param("request", claim.request())
                .update();
        return released == 1;
    }
}
