package com.encore.batch;

import com.encore.operations.OperationSettings;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * So many runs of this node work at a time. Whoever still has something to decide goes before whoever carries out what
 * was decided, and of equals the one who came first. Those who wait hold nothing but their claim.
 */
@Component
public class Slots {

    /** So long decisions may keep somebody waiting who carries out; then even those come after. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int ENOUGH_FOR_ALL = Integer.MAX_VALUE / 2;
    private static final Comparator<Place> BY_TURN =
            Comparator.<Place>comparingLong(place -> place.turn).thenComparingLong(place -> place.number);

    /** What a run is about to do. */
    public enum Urgency {
        DECIDES(Duration.ZERO),
        CARRIES_OUT(PATIENCE);

        private final long waits;

        Urgency(Duration waits) {
            this.waits = waits.toNanos();
        }
    }

    /** Whoever waited was told to wait no longer. They hold nothing and go. */
    public static final class CalledOff extends Exception {

        private static final long serialVersionUID = 1L;

        CalledOff() {
            super("called off while it waited for its turn");
        }
    }

    private final ScopedValue<Slot> mine = ScopedValue.newInstance();
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Place> queue = new PriorityQueue<>(BY_TURN);
    private final LongSupplier nanos;
    private final long origin;
    private int free;
    private long numbers;

    @Autowired
    Slots(OperationSettings settings) {
        this(settings.runsAtOnce(), System::nanoTime);
    }

    Slots(int atOnce, LongSupplier nanos) {
        this.free = atOnce;
        this.nanos = nanos;
        this.origin = nanos.getAsLong();
    }

    /** Waits for a slot, works in it and gives it back, whatever happens. */
    public <T> T working(Urgency urgency, Callable<T> work) throws Exception {
        Slot slot = new Slot(urgency);
        try {
            slot.take();
            return ScopedValue.where(mine, slot).call(work::call);
        } finally {
            slot.giveBack();
        }
    }

    /** The run of this thread has decided: it goes on when nobody else has anything to decide, or has waited enough. */
    void carryOut() throws InterruptedException, CalledOff {
        if (mine.isBound() && mine.get().urgency == Urgency.DECIDES) {
            mine.get().waitAgain();
        }
    }

    /** Between two chunks: whoever carries out lets those go first whose turn has come. */
    void giveWay() throws InterruptedException, CalledOff {
        if (mine.isBound() && mine.get().urgency == Urgency.CARRIES_OUT && somebodysTurnHasCome()) {
            mine.get().waitAgain();
        }
    }

    /** Whether that thread waited: it waits no more, and is told by {@link CalledOff}. Who has a slot is left alone. */
    public boolean callOff(Thread waiting) {
        lock.lock();
        try {
            for (Place place : queue) {
                if (place.waiting == waiting) {
                    queue.remove(place);
                    place.calledOff = true;
                    place.call.signal();
                    return true;
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** From now on nobody waits: this node stops, and those who waited have only to put their run down. */
    public void letAllIn() {
        lock.lock();
        try {
            free = ENOUGH_FOR_ALL;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private boolean somebodysTurnHasCome() {
        lock.lock();
        try {
            Place next = queue.peek();
            return next != null && next.turn <= now();
        } finally {
            lock.unlock();
        }
    }

    private long now() {
        return nanos.getAsLong() - origin;
    }

    /** Under the lock: while it is held nobody is free and waited for at once. */
    private void callNext() {
        while (free > 0 && !queue.isEmpty()) {
            free--;
            Place next = queue.remove();
            next.called = true;
            next.call.signal();
        }
    }

    /** Somebody who waits, and when at the latest it is their turn before all who come later. */
    private final class Place {

        private final long turn;
        private final long number = numbers++;
        private final Condition call = lock.newCondition();
        private final Thread waiting = Thread.currentThread();
        private boolean called;
        private boolean calledOff;

        Place(Urgency urgency) {
            this.turn = now() + urgency.waits;
        }
    }

    private final class Slot {

        private Urgency urgency;
        private boolean held;

        Slot(Urgency urgency) {
            this.urgency = urgency;
        }

        void take() throws InterruptedException, CalledOff {
            lock.lockInterruptibly();
            try {
                Place place = new Place(urgency);
                queue.add(place);
                callNext();
                try {
                    while (!place.called && !place.calledOff) {
                        place.call.await();
                    }
                } catch (InterruptedException stopped) {
                    leave(place);
                    throw stopped;
                }
                if (place.calledOff) {
                    throw new CalledOff();
                }
                held = true;
            } finally {
                lock.unlock();
            }
        }

        private void leave(Place place) {
            if (place.called) {
                free++;
                callNext();
            } else {
                queue.remove(place);
            }
        }

        void waitAgain() throws InterruptedException, CalledOff {
            urgency = Urgency.CARRIES_OUT;
            giveBack();
            take();
        }

        void giveBack() {
            lock.lock();
            try {
                if (held) {
                    held = false;
                    free++;
                    callNext();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
