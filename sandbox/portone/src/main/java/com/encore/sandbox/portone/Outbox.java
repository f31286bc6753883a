package com.encore.sandbox.portone;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs deliveries now or later, each on a virtual thread, and knows when none is left. */
final class Outbox implements AutoCloseable {

    /** One delivery. */
    @FunctionalInterface
    interface Delivery {
        void run() throws InterruptedException;
    }

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("portone-sandbox-webhooks").daemon().factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private long outstanding;
    private volatile boolean closed;

    void now(Delivery delivery) {
        count(1);
        start(delivery);
    }

    void after(Duration wait, Delivery delivery) {
        count(1);
        try {
            var unused = timer.schedule(() -> start(delivery), wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            count(-1);
        }
    }

    private void start(Delivery delivery) {
        Thread.ofVirtual().start(() -> {
            try {
                if (!closed) {
                    delivery.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                if (!closed) {
                    log.error("A webhook was given up; the shop has to ask for the payment itself", e);
                }
            } finally {
                count(-1);
            }
        });
    }

    private void count(int change) {
        lock.lock();
        try {
            outstanding += change;
            if (outstanding == 0) {
                empty.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    boolean awaitEmpty(Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lock();
        try {
            while (outstanding > 0 && left > 0) {
                left = empty.awaitNanos(left);
            }
            return outstanding == 0;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
    }
}
