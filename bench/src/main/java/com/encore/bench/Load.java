package com.encore.bench;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;

/** Puts something under load from virtual threads. */
final class Load {

    private static final int FAILURES_KEPT = 5;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(3);
    private final LongAdder done = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    private Load() {}

    /** So many at once, each beginning anew as soon as it is done. */
    static Measured closed(int workers, Duration time, Work work) {
        long end = System.nanoTime() + time.toNanos();
        return new Load().run(workers, worker -> System.nanoTime() < end, work);
    }

    /** So many at once until it was done that often. */
    static Measured counted(int workers, long times, Work work) {
        AtomicLong left = new AtomicLong(times);
        return new Load().run(workers, worker -> left.getAndDecrement() > 0, work);
    }

    /** Each worker does it once, all at the same time. */
    static Measured together(int workers, Work work) {
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        return new Load().run(workers, begun::add, work);
    }

    /** So many a second whatever the answers take; a late start counts as waiting, as it would for a visitor. */
    static Measured open(int perSecond, Duration time, Work work) {
        Load load = new Load();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long count = perSecond * time.toMillis() / 1000;
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = began + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.execute(() -> load.once(due, number, work));
            }
        }
        return load.measured(began);
    }

    private Measured run(int workers, IntPredicate again, Work work) {
        CountDownLatch start = new CountDownLatch(1);
        long began;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, workers)
                    .forEach(worker -> threads.execute(() -> {
                        awaitStart(start);
                        while (again.test(worker)) {
                            once(System.nanoTime(), worker, work);
                        }
                    }));
            began = System.nanoTime();
            start.countDown();
        }
        return measured(began);
    }

    // whatever fails is counted and told, and the others go on
    private void once(long from, int worker, Work work) {
        try {
            work.once(worker);
            done.increment();
            micros.recordValue((System.nanoTime() - from) / 1000);
        } catch (Exception | AssertionError failure) {
            failed.increment();
            if (failures.size() < FAILURES_KEPT) {
                failures.add(failure);
            }
        }
    }

    private Measured measured(long began) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Measured(done.sum(), took, micros, failed.sum(), List.copyOf(failures));
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is measured; the number tells the workers apart. */
    @FunctionalInterface
    interface Work {
        void once(int worker) throws Exception;
    }
}
