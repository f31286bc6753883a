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

/** An admin has seen an alert and says what they do about it. Of two who do so at once, one comes too late. */
@UseCase
public class AcknowledgeAlert {

    private final Staff staff;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    AcknowledgeAlert(Staff staff, JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    public void acknowledge(long id, Reason note, MemberId admin) {
        staff.requireAdmin(admin);
        int acknowledged = jdbc.sql("""
                        update alert set acked_at = ?, acked_by = ?, ack_note = ?
                        where id = ? and acked_at is null and raised_at is not null
                        """)
                .params(clock.instant(), admin.value(), note.text(), id)
                .update();
        if (acknowledged == 0) {
            throw new AlertMoved();
        }
        String about = jdbc.sql("select concat(kind, ' ', thing) from alert where id = ?")
                .param(id)
                .query(String.class)
                .single();
        trail.note(AuditFact.by(admin.value(), "alert-acknowledge", AuditThing.of("alert", id), note.text())
                .withOutcome(about));
    }
}
