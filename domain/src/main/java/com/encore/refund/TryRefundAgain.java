package com.encore.refund;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/**
 * An admin saw to what a refund waited for, and sets it going again. The version is the one the admin has read: of two
 * who decide at once, or one who presses twice, one is told that it has moved.
 */
@UseCase
public class TryRefundAgain {

    private final Staff staff;
    private final Refunds refunds;
    private final RefundHistory history;
    private final AuditTrail trail;
    private final Clock clock;

    TryRefundAgain(Staff staff, Refunds refunds, RefundHistory history, AuditTrail trail, Clock clock) {
        this.staff = staff;
        this.refunds = refunds;
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    public void tryAgain(RefundId id, long version, Reason reason, MemberId admin) {
        staff.requireAdmin(admin);
        Refund refund = refunds.lock(id.value()).orElseThrow(NoSuchRefund::new);
        if (!refund.isParkedAt(version)) {
            throw new RefundMoved();
        }
        refund.goOn(clock.instant());
        history.moved(refund, RefundState.PARKED, admin, reason.text());
        trail.note(AuditFact.by(admin.value(), "refund-retry", AuditThing.of("refund", refund.number()), reason.text())
                .withAmount(refund.amount().amount()));
    }
}
