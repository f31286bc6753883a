package com.encore.sandbox.portone;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where requests wait that get no answer. */
final class Hanging {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int waiting;
    private long ended;
    private boolean goOn;

    boolean park() throws InterruptedException {
        lock.lock();
        try {
            long arrivedIn = ended;
            waiting++;
            changed.signalAll();
            while (ended == arrivedIn) {
                changed.await();
            }
            return goOn;
        } finally {
            lock.unlock();
        }
    }

    void end(boolean andGoOn) {
        lock.lock();
        try {
            ended++;
            waiting = 0;
            goOn = andGoOn;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean await(int requests, Duration most) throws InterruptedException {
        long left = most.toNanos();
        lock.lock();
        try {
            while (waiting < requests && left > 0) {
                left = changed.awaitNanos(left);
            }
            return waiting >= requests;
        } finally {
            lock.unlock();
        }
    }
}
