package com.encore.refund;

import com.encore.stereotype.CallsOut;
import com.encore.stereotype.StillMine;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** So many refunds at once, each worker taking the next as soon as it is free, until none is left or the door shuts. */
@CallsOut
class RefundWorkers {

    private final PayBack payBack;
    private final ConcludeRefundAttempt conclusion;
    private final int workers;

    RefundWorkers(PayBack payBack, ConcludeRefundAttempt conclusion, RefundSettings settings) {
        this.payBack = payBack;
        this.conclusion = conclusion;
        this.workers = settings.workers();
    }

    PaidBack pay(Queue queue, StillMine mine) {
        Pass pass = new Pass(queue, mine);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < workers; i++) {
                threads.execute(pass);
            }
        }
        return pass.result();
    }

    private final class Pass implements Runnable {

        private final Queue queue;
        private final StillMine mine;
        private PaidBack paid = PaidBack.NOTHING;
        private final AtomicReference<@Nullable RuntimeException> stop = new AtomicReference<>();

        Pass(Queue queue, StillMine mine) {
            this.queue = queue;
            this.mine = () -> {
                try {
                    mine.require();
                } catch (RuntimeException lost) {
                    stop.compareAndSet(null, lost);
                    throw lost;
                }
            };
        }

        @Override
        public void run() {
            try {
                boolean admitted = true;
                while (admitted && stop.get() == null) {
                    Optional<RefundId> next = queue.next();
                    admitted = next.isPresent() && one(next.get());
                }
            } catch (RuntimeException listless) {
                stop.compareAndSet(null, listless);
            }
        }

        private boolean one(RefundId id) {
            try {
                Optional<RefundState> state = payBack.ifAdmitted(id, mine);
                state.ifPresent(this::count);
                return state.isPresent();
            } catch (RuntimeException trouble) {
                if (stop.get() == null) {
                    // this one is told of in its own row and tried again; the others go on
                    conclusion.stumbled(id, String.valueOf(trouble), mine);
                    countBroken();
                }
                return true;
            }
        }

        private synchronized void count(RefundState reached) {
            paid = paid.and(reached);
        }

        private synchronized void countBroken() {
            paid = paid.andBroken();
        }

        synchronized PaidBack result() {
            RuntimeException why = stop.get();
            if (why != null) {
                throw why;
            }
            return paid;
        }
    }
}
