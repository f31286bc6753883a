package com.encore.operations;

import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What Encore itself did to which run, why, and what came of it, for the audit trail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OperationAudit {

    private final AuditTrail trail;

    OperationAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void note(
            String action,
            String job,
            @Nullable Identity identity,
            @Nullable Long execution,
            @Nullable NodeId node,
            String reason,
            String outcome) {
        trail.note(AuditFact.by(
                        null, action, AuditThing.job(job, identity == null ? null : identity.text(), execution), reason)
                .onNode(node == null ? null : node.value())
                .withOutcome(outcome));
    }
}
