package com.encore.refund;

import com.encore.project.ProjectId;
import com.encore.stereotype.CallsOut;
import com.encore.stereotype.StillMine;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Carries out the refunds of one project that are due, many at once. One that fails never stops the others. */
@CallsOut
public class PayBackProject {

    private final RefundsToPay toPay;
    private final RefundWorkers workers;

    PayBackProject(RefundsToPay toPay, RefundWorkers workers) {
        this.toPay = toPay;
        this.workers = workers;
    }

    /** Each at most once. What could not be done now is due again later. */
    public PaidBack pay(ProjectId project, StillMine mine) {
        AtomicLong last = new AtomicLong();
        return workers.pay(
                new Queue(most -> {
                    List<RefundId> page = toPay.after(project, last.get(), most);
                    if (!page.isEmpty()) {
                        last.set(page.getLast().value());
                    }
                    return page;
                }),
                mine);
    }

    /** For those who read them themselves, as a batch step does. */
    public PaidBack pay(List<RefundId> some, StillMine mine) {
        return workers.pay(Queue.of(some), mine);
    }
}
