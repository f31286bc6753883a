package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/**
 * Somebody of finance says what a difference is about, or that it was put right. Of two who decide at once, or one who
 * presses twice, one is told that it has moved.
 */
@UseCase
public class SettleDifference {

    private final Staff staff;
    private final Differences differences;
    private final DifferenceHistory history;
    private final Clock clock;
    private final AuditTrail trail;

    SettleDifference(Staff staff, Differences differences, DifferenceHistory history, Clock clock, AuditTrail trail) {
        this.staff = staff;
        this.differences = differences;
        this.history = history;
        this.clock = clock;
        this.trail = trail;
    }

    public void settle(DifferenceId id, long version, SettleAs as, Reason why, MemberId member) {
        staff.requireFinance(member);
        Difference difference = differences.lock(id.value());
        if (!difference.isAt(version)) {
            throw new DifferenceMoved();
        }
        DifferenceState from = difference.state();
        difference.settle(as, why, member, clock.instant());
        history.moved(difference, from, member, why.text());
        trail.note(
                AuditFact.by(member.value(), "difference-settle", AuditThing.of("difference", id.value()), why.text())
                        .withOutcome(difference.state().name()));
    }
}
