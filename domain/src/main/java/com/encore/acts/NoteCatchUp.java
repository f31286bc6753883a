package com.encore.acts;

import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.operations.Identity;
import com.encore.stereotype.UseCase;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Writes down which days are to be caught up. */
@UseCase
class NoteCatchUp {

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    NoteCatchUp(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    void note(String job, List<Identity> periods, Order order) {
        if (periods.isEmpty()) {
            throw new CannotCatchUp(CannotCatchUp.Why.NOTHING_MISSED);
        }
        long id = insert(job, order);
        for (int i = 0; i < periods.size(); i++) {
            jdbc.sql("insert into run_catch_up_period (catch_up_id, position, identity) values (?, ?, ?)")
                    .params(id, i, periods.get(i).text())
                    .update();
        }
        trail.note(AuditFact.by(
                        order.by().value(),
                        "catch-up",
                        AuditThing.job(job, null, null),
                        order.reason().text())
                .withOutcome(periods.size() + " from " + periods.getFirst().value()));
    }

    private long insert(String job, Order order) {
        KeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            insert into run_catch_up (job_name, member_id, reason, asked_at, asked_order, state)
                            values (?, ?, ?, utc_timestamp(6), ?, 'OPEN')
                            """)
                    .params(job, order.by().value(), order.reason().text(), order.token())
                    .update(key);
        } catch (DuplicateKeyException open) {
            throw new CannotCatchUp(CannotCatchUp.Why.UNDER_WAY);
        }
        return Objects.requireNonNull(key.getKey(), "the database numbers these")
                .longValue();
    }
}
