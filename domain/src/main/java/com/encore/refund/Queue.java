package com.encore.refund;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Refunds to take up, read a page at a time so that a million take no more room than a thousand. */
final class Queue {

    private static final int PAGE = 500;

    private final IntFunction<List<RefundId>> nextPage;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<RefundId> waiting = new ArrayDeque<>();
    private boolean exhausted;

    Queue(IntFunction<List<RefundId>> nextPage) {
        this.nextPage = nextPage;
    }

    static Queue of(List<RefundId> ids) {
        Queue queue = new Queue(most -> List.of());
        queue.waiting.addAll(ids);
        return queue;
    }

    /** Up to so many; none when there are no more. */
    List<RefundId> next(int most) {
        lock.lock();
        try {
            if (waiting.isEmpty() && !exhausted) {
                List<RefundId> page = nextPage.apply(PAGE);
                waiting.addAll(page);
                exhausted = page.size() < PAGE;
            }
            return Stream.generate(waiting::poll)
                    .limit(Math.min(most, waiting.size()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
