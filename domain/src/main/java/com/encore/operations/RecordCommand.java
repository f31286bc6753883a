package com.encore.operations;

import com.encore.account.MemberId;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;
import org.jspecify.annotations.Nullable;

/** Puts a command and what came of it into the audit trail. */
@UseCase
public class RecordCommand {

    private final AuditTrail trail;

    RecordCommand(AuditTrail trail) {
        this.trail = trail;
    }

    public void record(
            String action,
            String job,
            @Nullable Identity identity,
            @Nullable Long execution,
            NodeId node,
            Requester by,
            String outcome) {
        trail.note(
                fact(action, job, identity, execution, by).onNode(node.value()).withOutcome(outcome));
    }

    /**
     * Of a command two people wanted.
     *
     * @param amount the money the second of them has seen, in won
     */
    public void recordApproved(
            String action, String job, Identity identity, Requester by, MemberId second, long amount, String outcome) {
        trail.note(fact(action, job, identity, null, by)
                .approvedBy(second.value())
                .withAmount(amount)
                .withOutcome(outcome));
    }

    private static AuditFact fact(
            String action, String job, @Nullable Identity identity, @Nullable Long execution, Requester by) {
        return AuditFact.by(
                by.member() == null ? null : by.member().value(),
                action,
                AuditThing.job(job, identity == null ? null : identity.text(), execution),
                by.reason());
    }
}
