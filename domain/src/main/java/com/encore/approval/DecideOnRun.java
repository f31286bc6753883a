package com.encore.approval;

import com.encore.account.Staff;
import com.encore.acts.OnceOnly;
import com.encore.acts.Order;
import com.encore.acts.OrderTraces;
import com.encore.acts.Outcome;
import com.encore.operations.JobControl;
import com.encore.operations.Launch;
import com.encore.operations.Requester;
import com.encore.stereotype.CallsOut;
import org.springframework.beans.factory.ObjectProvider;

/** A second person says yes or no to a run that moves money. After a yes it begins, once, if the world is as both saw it. */
@CallsOut
public class DecideOnRun {

    private final Staff staff;
    private final Approvals approvals;
    private final SignApproval signature;
    private final OnceOnly once;
    private final OrderTraces traces;
    private final ApprovalTraces decisions;
    private final ObjectProvider<JobControl> control;

    DecideOnRun(
            Staff staff,
            Approvals approvals,
            SignApproval signature,
            OnceOnly once,
            OrderTraces traces,
            ApprovalTraces decisions,
            ObjectProvider<JobControl> control) {
        this.staff = staff;
        this.approvals = approvals;
        this.signature = signature;
        this.once = once;
        this.traces = traces;
        this.decisions = decisions;
        this.control = control;
    }

    /** @param hash of the figures the page showed */
    public Outcome approve(long id, String hash, Order order) {
        Approval asked = approvals.one(id);
        return once.carryOut(
                order,
                about("approve", asked),
                () -> {
                    staff.requireApprover(order.by());
                    if (!signature.approve(id, hash, order)) {
                        return Outcome.not("changed", "");
                    }
                    Launch launch = control.getObject()
                            .start(
                                    asked.job(),
                                    asked.identity(),
                                    Requester.person(asked.askedBy(), asked.reason())
                                            .by(order.token()));
                    return approvals.one(id).state() == ApprovalState.CHANGED
                            ? Outcome.not("changed", "")
                            : Outcome.of(launch);
                },
                () -> decisions.decided(id, order).map(state -> approved(state, asked, order)));
    }

    /** What a signature nobody lived to tell of has led to until now. */
    private Outcome approved(ApprovalState state, Approval asked, Order order) {
        return state == ApprovalState.CHANGED
                ? Outcome.not("changed", "")
                : traces.run(asked.job(), asked.identity(), order).orElseGet(() -> Outcome.not("died-after", ""));
    }

    public Outcome decline(long id, Order order) {
        Approval asked = approvals.one(id);
        return once.carryOut(
                order,
                about("decline", asked),
                () -> {
                    staff.requireApprover(order.by());
                    signature.decline(id, order);
                    return Outcome.done("declined");
                },
                () -> decisions.decided(id, order).map(declined -> Outcome.done("declined")));
    }

    private static OnceOnly.About about(String action, Approval asked) {
        return new OnceOnly.About(action, asked.job(), asked.identity(), null);
    }
}
