package com.encore.watch;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;

/** Lets an admin take the trail with them or have it looked through, and notes that they did. */
@UseCase
public class ReadAudit {

    private final Staff staff;
    private final AuditTrail trail;

    ReadAudit(Staff staff, AuditTrail trail) {
        this.staff = staff;
        this.trail = trail;
    }

    /** @param which entries, in words */
    public void export(MemberId admin, String which) {
        note(admin, "audit-export", which);
    }

    public void verify(MemberId admin) {
        note(admin, "audit-verify", "");
    }

    private void note(MemberId admin, String action, String which) {
        staff.requireAdmin(admin);
        trail.note(AuditFact.by(admin.value(), action, AuditThing.of("audit", "trail"), which));
    }
}
