package com.encore.refund;

import com.encore.stereotype.CallsOut;
import com.encore.stereotype.StillMine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Carries out the refunds that are due, whatever their project, many at once. One that fails never stops the others. */
@CallsOut
public class PayBackDue {

    private final RefundsToPay toPay;
    private final RefundWorkers workers;
    private final Clock clock;

    PayBackDue(RefundsToPay toPay, RefundWorkers workers, Clock clock) {
        this.toPay = toPay;
        this.workers = workers;
        this.clock = clock;
    }

    /** Up to so many. Returns how many were taken up; a full batch means there may be more. */
    public int pay(int batch) {
        List<RefundId> ids = toPay.dueAfter(RefundsToPay.Due.FIRST, clock.instant(), batch).stream()
                .map(due -> new RefundId(due.id()))
                .toList();
        return workers.pay(Queue.of(ids), StillMine.ALWAYS).taken();
    }

    /** All that are due by now, each at most once. */
    public PaidBack payAll(StillMine mine) {
        return workers.pay(new Queue(new Pages(clock.instant())::next), mine);
    }

    private final class Pages {

        private final Instant until;
        private RefundsToPay.Due last = RefundsToPay.Due.FIRST;

        Pages(Instant until) {
            this.until = until;
        }

        List<RefundId> next(int most) {
            List<RefundsToPay.Due> page = toPay.dueAfter(last, until, most);
            if (!page.isEmpty()) {
                last = page.getLast();
            }
            return page.stream().map(due -> new RefundId(due.id())).toList();
        }
    }
}
