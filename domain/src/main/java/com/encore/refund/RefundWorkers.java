package com.encore.refund;

import com.encore.stereotype.CallsOut;
import com.encore.stereotype.RunTrace;
import com.encore.stereotype.StillMine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Many refunds at once: each worker begins the next few in one transaction, asks the provider for one after the other
 * and books its answers in one transaction, until none is left or the provider is down.
 */
@CallsOut
class RefundWorkers {

    private final PayBack payBack;
    private final BookTogether together;
    private final ConcludeRefundAttempt conclusion;
    private final ProviderDoor door;
    private final RefundSettings settings;

    RefundWorkers(
            PayBack payBack,
            BookTogether together,
            ConcludeRefundAttempt conclusion,
            ProviderDoor door,
            RefundSettings settings) {
        this.payBack = payBack;
        this.together = together;
        this.conclusion = conclusion;
        this.door = door;
        this.settings = settings;
    }

    PaidBack pay(Queue queue, StillMine mine) {
        Pass pass = new Pass(queue, mine);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < settings.threads(); i++) {
                threads.execute(RunTrace.asHere(pass));
            }
        }
        return pass.result();
    }

    private final class Pass implements Runnable {

        private final Queue queue;
        private final StillMine mine;
        private final AtomicReference<@Nullable RuntimeException> stop = new AtomicReference<>();
        private PaidBack paid = PaidBack.NOTHING;

        Pass(Queue queue, StillMine mine) {
            this.queue = queue;
            StillMine noted = () -> {
                try {
                    mine.require();
                } catch (RuntimeException lost) {
                    stop.compareAndSet(null, lost);
                    throw lost;
                }
            };
            Long run = mine.run();
            this.mine = run == null ? noted : StillMine.during(run, noted);
        }

        @Override
        public void run() {
            try {
                while (stop.get() == null && door.enter() && handful()) {}
            } catch (RuntimeException listless) {
                stop.compareAndSet(null, listless);
            }
        }

        /** For one who has entered. False when none was left. */
        private boolean handful() {
            List<RefundId> ids = next();
            if (ids.isEmpty()) {
                door.leave();
                return false;
            }
            List<BeginRefundAttempt.Step> steps;
            try {
                steps = payBack.begun(ids, mine);
            } catch (RuntimeException trouble) {
                // one of them broke it for all
                ids.forEach(id -> one(id, () -> payBack.ifAdmitted(id, mine).orElse(RefundState.OWED)));
                return true;
            }
            boolean entered = true;
            List<BookTogether.Cancelled> cancelled = new ArrayList<>();
            for (BeginRefundAttempt.Step step : steps) {
                boolean admitted = entered || door.enter();
                entered = false;
                attempt(step.refund(), () -> {
                    if (!admitted) {
                        count(payBack.handBack(step, mine));
                        return;
                    }
                    switch (payBack.call(step, mine)) {
                        case PayBack.Called.Yes yes -> cancelled.add(yes.cancelled());
                        case PayBack.Called.Else other -> count(other.state());
                    }
                });
            }
            book(cancelled);
            return true;
        }

        private void book(List<BookTogether.Cancelled> cancelled) {
            Set<RefundId> booked = cancelled.size() > 1 && stop.get() == null ? bookedTogether(cancelled) : Set.of();
            booked.forEach(id -> count(RefundState.DONE));
            cancelled.stream()
                    .filter(each -> !booked.contains(each.refund()))
                    .forEach(each -> one(each.refund(), () -> payBack.record(each, mine)));
        }

        private Set<RefundId> bookedTogether(List<BookTogether.Cancelled> cancelled) {
            try {
                return together.book(cancelled, mine);
            } catch (RuntimeException trouble) {
                // one of them broke it for all; each is booked by itself, and that one says why
                return Set.of();
            }
        }

        private List<RefundId> next() {
            try {
                return queue.next(settings.handful(), settings.threads());
            } catch (RuntimeException listless) {
                door.leave();
                throw listless;
            }
        }

        private void one(RefundId id, Supplier<RefundState> work) {
            attempt(id, () -> count(work.get()));
        }

        private void attempt(RefundId id, Runnable work) {
            if (stop.get() != null) {
                return;
            }
            try {
                work.run();
            } catch (RuntimeException trouble) {
                if (stop.get() == null) {
                    // this one is told of in its own row and tried again; the others go on
                    conclusion.stumbled(id, String.valueOf(trouble), mine);
                    countBroken();
                }
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
