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

    /** Up to so many; none when there are no more. The last are shared among those who ask. */
    List<RefundId> next(int most, int askers) {
        lock.lock();
        try {
            if (waiting.size() < most * askers && !exhausted) {
                List<RefundId> page = nextPage.apply(PAGE);
                waiting.addAll(page);
                exhausted = page.size() < PAGE;
            }
            int share = Math.clamp(waiting.size() / askers, 1, most);
            return Stream.generate(waiting::poll)
                    .limit(Math.min(share, waiting.size()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
