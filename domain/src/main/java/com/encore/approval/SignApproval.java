package com.encore.approval;

import com.encore.account.MemberId;
import com.encore.acts.Order;
import com.encore.approval.ApprovalRefused.Why;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.operations.Identity;
import com.encore.operations.Requester;
import com.encore.operations.WantRun;
import com.encore.preview.DryRuns;
import com.encore.preview.Preview;
import com.encore.preview.WorldChanged;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second person's word, under the row's lock, so that of all who decide at once one does. A yes leaves word for the
 * run in the same transaction: should this node die now, another begins it.
 */
@UseCase
class SignApproval {

    private final JdbcClient jdbc;
    private final DryRuns dryRuns;
    private final StartableWork work;
    private final WantRun wanted;
    private final AuditTrail trail;
    private final Clock clock;

    SignApproval(JdbcClient jdbc, DryRuns dryRuns, StartableWork work, WantRun wanted, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.dryRuns = dryRuns;
        this.work = work;
        this.wanted = wanted;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the world is as it was seen; if not, what was asked for is over. */
    boolean approve(long id, String hash, Order order) {
        Asked asked = lock(id);
        if (asked.askedBy() == order.by().value()) {
            throw new ApprovalRefused(Why.OWN);
        }
        Identity identity = Identity.parse(asked.identity());
        work.require(asked.jobName(), identity);
        Preview now = dryRuns.required(asked.jobName(), identity);
        if (!asked.hash().equals(hash)) {
            throw new WorldChanged();
        }
        if (!asked.hash().equals(now.hash())) {
            jdbc.sql("update run_approval set state = 'CHANGED', figures_then = ?, decided_order = ? where id = ?")
                    .params(now.figures(), order.token(), id)
                    .update();
            note("approve", asked, null, now.won(), order, "refused: the world has changed");
            return false;
        }
        decide(id, ApprovalState.APPROVED, order);
        wanted.want(
                asked.jobName(),
                identity,
                Requester.person(new MemberId(asked.askedBy()), asked.reason()).by(order.token()));
        note("approve", asked, order.by().value(), now.won(), order, now.figures());
        return true;
    }

    void decline(long id, Order order) {
        Asked asked = lock(id);
        decide(id, ApprovalState.DECLINED, order);
        note("decline", asked, null, null, order, "");
    }

    private Asked lock(long id) {
        Asked asked = jdbc.sql("""
                        select job_name, identity, hash, reason, asked_by, state, expires_at from run_approval
                        where id = ? for update
                        """)
                .param(id)
                .query(Asked.class)
                .optional()
                .orElseThrow(() -> new ApprovalRefused(Why.NO_SUCH));
        if (!asked.state().equals(ApprovalState.ASKED.name())) {
            throw new ApprovalRefused(Why.DECIDED);
        }
        if (!clock.instant().isBefore(asked.expiresAt())) {
            throw new ApprovalRefused(Why.EXPIRED);
        }
        return asked;
    }

    private void decide(long id, ApprovalState state, Order order) {
        jdbc.sql("""
                        update run_approval set state = ?, decided_by = ?, decided_at = ?, decided_why = ?, decided_order = ?
                        where id = ? and state = 'ASKED'
                        """)
                .params(
                        state.name(),
                        order.by().value(),
                        clock.instant(),
                        order.reason().text(),
                        order.token(),
                        id)
                .update();
    }

    private void note(
            String action, Asked asked, @Nullable Long second, @Nullable Long won, Order order, String outcome) {
        long first = second == null ? order.by().value() : asked.askedBy();
        trail.note(AuditFact.by(
                        first,
                        action,
                        AuditThing.job(asked.jobName(), asked.identity(), null),
                        order.reason().text())
                .approvedBy(second)
                .withAmount(won)
                .withOutcome(outcome));
    }

    private record Asked(
            String jobName,
            String identity,
            String hash,
            String reason,
            long askedBy,
            String state,
            Instant expiresAt) {}
}
