package com.encore.acts;

import com.encore.account.Staff;
import com.encore.operations.Identity;
import com.encore.operations.JobCatalogue;
import com.encore.operations.JobControl;
import com.encore.operations.JobDescription;
import com.encore.preview.DryRuns;
import com.encore.preview.Preview;
import com.encore.preview.WorldChanged;
import com.encore.stereotype.CallsOut;
import org.springframework.beans.factory.ObjectProvider;

/** An admin starts a piece of work that moves no money, as it was previewed. */
@CallsOut
public class StartRun {

    private final Staff staff;
    private final JobCatalogue catalogue;
    private final DryRuns dryRuns;
    private final OnceOnly once;
    private final OrderTraces traces;
    private final ObjectProvider<JobControl> control;

    StartRun(
            Staff staff,
            JobCatalogue catalogue,
            DryRuns dryRuns,
            OnceOnly once,
            OrderTraces traces,
            ObjectProvider<JobControl> control) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.dryRuns = dryRuns;
        this.once = once;
        this.traces = traces;
        this.control = control;
    }

    /** @param hash of the preview that was seen, empty for a job that has none */
    public Outcome start(String name, Identity identity, String hash, Order order) {
        JobDescription job = catalogue.job(name);
        return once.carryOut(
                order,
                new OnceOnly.About("start", name, identity, null),
                () -> {
                    staff.requireAdmin(order.by());
                    if (job.movesMoney()) {
                        throw new SecondPersonNeeded();
                    }
                    if (!dryRuns.of(name, identity)
                            .map(Preview::hash)
                            .orElse("")
                            .equals(hash)) {
                        throw new WorldChanged();
                    }
                    return Outcome.of(control.getObject().start(name, identity, order.requester()));
                },
                () -> traces.run(name, identity, order));
    }
}
