package com.encore.watch;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An admin says why a run that is missing need not be made up for. */
@UseCase
public class ExcuseRun {

    private final Staff staff;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    ExcuseRun(Staff staff, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    public void excuse(long id, Reason why, MemberId admin) {
        staff.requireAdmin(admin);
        Row row = jdbc.sql("select job_name, identity, state from expected_run where id = ? for update")
                .param(id)
                .query(Row.class)
                .optional()
                .orElseThrow(NotMissing::new);
        if (row.state() != ExpectedState.MISSING) {
            throw new NotMissing();
        }
        jdbc.sql("update expected_run set state = 'EXCUSED', over_at = ?, over_by = ?, over_reason = ? where id = ?")
                .params(clock.instant(), admin.value(), why.text(), id)
                .update();
        trail.note(AuditFact.by(
                admin.value(), "run-excuse", AuditThing.job(row.jobName(), row.identity(), null), why.text()));
    }

    private record Row(String jobName, String identity, ExpectedState state) {}
}
