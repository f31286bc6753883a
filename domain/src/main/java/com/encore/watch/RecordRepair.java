package com.encore.watch;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.operations.Requester;
import com.encore.stereotype.UseCase;
import java.util.Objects;

/** Says who may repair a trigger, and that they did. */
@UseCase
public class RecordRepair {

    private final Staff staff;
    private final AuditTrail trail;

    RecordRepair(Staff staff, AuditTrail trail) {
        this.staff = staff;
        this.trail = trail;
    }

    public void allow(Requester by) {
        staff.requireAdmin(admin(by));
    }

    public void repaired(Ailment ailment, Requester by, String outcome) {
        trail.note(AuditFact.by(
                        admin(by).value(),
                        "trigger-repair",
                        AuditThing.of("trigger", ailment.group() + " " + ailment.trigger()),
                        by.reason())
                .withOutcome(ailment.kind() + ": " + outcome));
    }

    private static MemberId admin(Requester by) {
        return Objects.requireNonNull(by.member(), "triggers are repaired by people");
    }
}
