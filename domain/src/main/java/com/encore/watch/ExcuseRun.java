package com.encore.watch;

import com.encore.account.Staff;
import com.encore.acts.OnceOnly;
import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An admin says why a run that is missing need not be made up for. Of two who do so, one is told who was first. */
@UseCase
public class ExcuseRun {

    private static final String ACTION = "run-excuse";

    private final Staff staff;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final OnceOnly once;
    private final Clock clock;

    ExcuseRun(Staff staff, JdbcClient jdbc, AuditTrail trail, OnceOnly once, Clock clock) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    public Outcome excuse(long id, Order order) {
        staff.requireAdmin(order.by());
        Row row = jdbc.sql("""
                        select e.job_name, e.identity, e.state, m.name as over_by
                        from expected_run e left join member m on m.id = e.over_by where e.id = ? for update of e
                        """).param(id).query(Row.class).optional().orElseThrow(NotMissing::new);
        OnceOnly.About run = new OnceOnly.About(ACTION, AuditThing.job(row.jobName(), row.identity(), null));
        return once.carryOut(order, run, () -> {
            if (row.overBy() != null) {
                throw new SomeoneWasFirst(row.overBy());
            }
            if (row.state() != ExpectedState.MISSING) {
                throw new NotMissing();
            }
            return excuse(id, run.thing(), order);
        });
    }

    private Outcome excuse(long id, AuditThing run, Order order) {
        String why = order.reason().text();
        jdbc.sql("update expected_run set state = 'EXCUSED', over_at = ?, over_by = ?, over_reason = ? where id = ?")
                .params(clock.instant(), order.by().value(), why, id)
                .update();
        trail.note(AuditFact.by(order.by().value(), ACTION, run, why));
        return Outcome.done(ACTION);
    }

    private record Row(
            String jobName,
            String identity,
            ExpectedState state,
            @Nullable String overBy) {}
}
