package com.encore.acts;

import com.encore.account.Staff;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobDescription;
import com.encore.stereotype.CallsOut;

/** An admin has the days a job missed caught up, in order. */
@CallsOut
public class CatchUp {

    private final Staff staff;
    private final JobCatalogue catalogue;
    private final MissedPeriods missed;
    private final NoteCatchUp noting;
    private final OnceOnly once;
    private final OrderTraces traces;

    CatchUp(
            Staff staff,
            JobCatalogue catalogue,
            MissedPeriods missed,
            NoteCatchUp noting,
            OnceOnly once,
            OrderTraces traces) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.missed = missed;
        this.noting = noting;
        this.once = once;
        this.traces = traces;
    }

    public Outcome all(String name, Order order) {
        JobDescription job = catalogue.job(name);
        return once.carryOut(
                order,
                new OnceOnly.About("catch-up", name, null, null),
                () -> {
                    staff.requireAdmin(order.by());
                    if (job.movesMoney()) {
                        throw new SecondPersonNeeded();
                    }
                    noting.note(name, missed.of(name), order);
                    return Outcome.done("catch-up");
                },
                () -> traces.catchUp(name, order));
    }
}
