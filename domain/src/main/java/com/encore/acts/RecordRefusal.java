package com.encore.acts;

import com.encore.audit.AuditFact;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.Refusal;
import com.encore.stereotype.UseCase;

/** Puts what somebody wanted and was not allowed into the audit trail. */
@UseCase
class RecordRefusal {

    private final AuditTrail trail;

    RecordRefusal(AuditTrail trail) {
        this.trail = trail;
    }

    void record(OnceOnly.About about, Order order, Refusal refused) {
        trail.note(AuditFact.by(
                        order.by().value(),
                        about.action(),
                        about.thing(),
                        order.reason().text())
                .withOutcome("refused: " + refused.getMessage()));
    }
}
