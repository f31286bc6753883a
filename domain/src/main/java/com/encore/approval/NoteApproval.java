package com.encore.approval;

import com.encore.acts.Order;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.operations.Identity;
import com.encore.preview.DryRuns;
import com.encore.preview.Preview;
import com.encore.preview.WorldChanged;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Writes down what is asked for, with what it would do now. One is open for a piece of work at a time. */
@UseCase
class NoteApproval {

    private static final Duration PATIENCE = Duration.ofHours(12);

    /** A run that did not begin in so long will not begin under its approval any more: another's did the work. */
    private static final Duration OVERTAKEN = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final DryRuns dryRuns;
    private final StartableWork work;
    private final AuditTrail trail;
    private final Clock clock;

    NoteApproval(JdbcClient jdbc, DryRuns dryRuns, StartableWork work, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.dryRuns = dryRuns;
        this.work = work;
        this.trail = trail;
        this.clock = clock;
    }

    long note(String job, Identity identity, String hash, Order order) {
        work.require(job, identity);
        Preview now = dryRuns.required(job, identity);
        if (!now.hash().equals(hash)) {
            throw new WorldChanged();
        }
        Instant at = clock.instant();
        jdbc.sql("""
                        update run_approval set state = 'EXPIRED'
                        where job_name = ? and identity = ? and open_once = 1 and state = 'ASKED' and expires_at <= ?
                        """).params(job, identity.text(), at).update();
        jdbc.sql("""
                        update run_approval set state = 'STOOD_DOWN', outcome = 'overtaken'
                        where job_name = ? and identity = ? and open_once = 1 and state = 'APPROVED' and decided_at <= ?
                        """).params(job, identity.text(), at.minus(OVERTAKEN)).update();
        trail.note(AuditFact.by(
                        order.by().value(),
                        "ask-approval",
                        AuditThing.job(job, identity.text(), null),
                        order.reason().text())
                .withAmount(now.won())
                .withOutcome(now.figures()));
        return insert(job, identity, now, order, at);
    }

    private long insert(String job, Identity identity, Preview now, Order order, Instant at) {
        KeyHolder key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            insert into run_approval (job_name, identity, hash, figures, reason, asked_by, asked_order,
                              asked_at, expires_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED')
                            """)
                    .params(
                            job,
                            identity.text(),
                            now.hash(),
                            now.figures(),
                            order.reason().text(),
                            order.by().value(),
                            order.token(),
                            at,
                            at.plus(PATIENCE))
                    .update(key);
        } catch (DuplicateKeyException open) {
            throw new ApprovalRefused(ApprovalRefused.Why.ASKED_ALREADY);
        }
        return Objects.requireNonNull(key.getKey(), "the database numbers approvals")
                .longValue();
    }
}
