package com.encore.approval;

import com.encore.account.Staff;
import com.encore.acts.OnceOnly;
import com.encore.acts.Order;
import com.encore.acts.Outcome;
import com.encore.operations.Identity;
import com.encore.operations.JobCatalogue;
import com.encore.stereotype.CallsOut;

/** An admin asks a second person for a run that moves money, as it was previewed. */
@CallsOut
public class AskForRun {

    private final Staff staff;
    private final JobCatalogue catalogue;
    private final OnceOnly once;
    private final NoteApproval approvals;
    private final ApprovalTraces traces;

    AskForRun(Staff staff, JobCatalogue catalogue, OnceOnly once, NoteApproval approvals, ApprovalTraces traces) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.once = once;
        this.approvals = approvals;
        this.traces = traces;
    }

    /** The detail of what came of it is the approval's number. */
    public Outcome ask(String job, Identity identity, String hash, Order order) {
        catalogue.job(job);
        return once.carryOut(
                order,
                new OnceOnly.About("ask-approval", job, identity, null),
                () -> {
                    staff.requireAdmin(order.by());
                    long id = approvals.note(job, identity, hash, order);
                    return new Outcome(true, "acts.outcome.asked", Long.toString(id), null);
                },
                () -> traces.asked(job, identity, order));
    }
}
