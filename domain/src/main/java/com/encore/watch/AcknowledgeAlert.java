package com.encore.watch;

import com.encore.account.Staff;
import com.encore.acts.OnceOnly;
import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.Refusal;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An admin has seen an alert and says what they do about it. Of two who do so at once, one is told who was first. */
@UseCase
public class AcknowledgeAlert {

    private static final String ACTION = "alert-acknowledge";

    private final Staff staff;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final OnceOnly once;
    private final Clock clock;

    AcknowledgeAlert(Staff staff, JdbcClient jdbc, AuditTrail trail, OnceOnly once, Clock clock) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
    }

    public Outcome acknowledge(long id, Order order) {
        staff.requireAdmin(order.by());
        AuditThing alert = AuditThing.of("alert", id);
        return once.carryOut(order, new OnceOnly.About(ACTION, alert), () -> {
            String note = order.reason().text();
            int acknowledged = jdbc.sql("""
                            update alert set acked_at = ?, acked_by = ?, ack_note = ?
                            where id = ? and acked_at is null and raised_at is not null
                            """)
                    .params(clock.instant(), order.by().value(), note, id)
                    .update();
            if (acknowledged == 0) {
                throw tooLate(id);
            }
            String about = jdbc.sql("select concat(kind, ' ', thing) from alert where id = ?")
                    .param(id)
                    .query(String.class)
                    .single();
            trail.note(AuditFact.by(order.by().value(), ACTION, alert, note).withOutcome(about));
            return Outcome.done(ACTION);
        });
    }

    private Refusal tooLate(long id) {
        return jdbc.sql("select m.name from alert a join member m on m.id = a.acked_by where a.id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .<Refusal>map(SomeoneWasFirst::new)
                .orElseGet(AlertMoved::new);
    }
}
