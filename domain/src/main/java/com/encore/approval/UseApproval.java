package com.encore.approval;

import com.encore.operations.Identity;
import com.encore.operations.Requester;
import com.encore.preview.DryRuns;
import com.encore.preview.Preview;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Uses an approval up at the very launch it allows: takes the hash of the world anew and lets the launch go on only if
 * it is the one two people saw. Called under the lock of the piece of work, before it is claimed.
 */
@UseCase
public class UseApproval {

    private final JdbcClient jdbc;
    private final DryRuns dryRuns;
    private final Clock clock;

    UseApproval(JdbcClient jdbc, DryRuns dryRuns, Clock clock) {
        this.jdbc = jdbc;
        this.dryRuns = dryRuns;
        this.clock = clock;
    }

    /**
     * Why the launch must not go on; empty when it may. What a clock, a sweep, another job or a recovery wants needs no
     * approval, and whatever a person wants does, by whichever way it came.
     */
    public Optional<String> obstacle(String job, Identity identity, Requester by) {
        if (!by.isAPerson()) {
            return Optional.empty();
        }
        Optional<Approved> approved =
                jdbc.sql("""
                        select id, hash from run_approval
                        where job_name = ? and identity = ? and open_once = 1 and state = 'APPROVED' for update
                        """).params(job, identity.text()).query(Approved.class).optional();
        if (approved.isPresent()) {
            return use(job, identity, approved.get());
        }
        return goesOn(job, identity) ? Optional.empty() : Optional.of("no approval of it stands");
    }

    /** Two people, a clock, a sweep or another job once began it: whoever takes it up again begins nothing new. */
    private boolean goesOn(String job, Identity identity) {
        return jdbc.sql("""
                        select exists (select 1 from run_approval
                            where job_name = :job and identity = :identity and state = 'LAUNCHED')
                          or exists (select 1 from run_request
                            where job_name = :job and identity = :identity and cause <> 'PERSON')
                        """)
                .param("job", job)
                .param("identity", identity.text())
                .query(Boolean.class)
                .single();
    }

    /** There was nothing to begin: what allowed it is over, too. */
    public void standDown(String job, Identity identity, String why) {
        jdbc.sql("""
                        update run_approval set state = 'STOOD_DOWN', outcome = left(?, 300)
                        where job_name = ? and identity = ? and open_once = 1 and state = 'APPROVED'
                        """).params(why, job, identity.text()).update();
    }

    private Optional<String> use(String job, Identity identity, Approved approved) {
        Preview now = dryRuns.required(job, identity);
        boolean same = now.hash().equals(approved.hash());
        jdbc.sql("""
                        update run_approval set state = ?, launched_at = ?, figures_then = ? where id = ?
                        """)
                .param(same ? ApprovalState.LAUNCHED.name() : ApprovalState.CHANGED.name())
                .param(same ? clock.instant() : null)
                .param(same ? null : now.figures())
                .param(approved.id())
                .update();
        return same ? Optional.empty() : Optional.of("approval " + approved.id() + " was for another state of things");
    }

    private record Approved(long id, String hash) {}
}
