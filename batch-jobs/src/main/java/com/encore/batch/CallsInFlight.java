package com.encore.batch;

import com.encore.operations.Fenced;
import com.encore.stereotype.RunTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls side by side, so many at a time. One that fails keeps no other from being made. */
final class CallsInFlight {

    /** So many calls follow each other in one chunk that waiting for its slowest costs little. */
    static final int ROUNDS = 25;

    private static final Logger LOG = LoggerFactory.getLogger(CallsInFlight.class);

    private CallsInFlight() {}

    /** Returns what went wrong. Only the end of the claim ends the work at once. */
    static List<Throwable> of(int atOnce, List<? extends Long> ids, LongConsumer call) throws InterruptedException {
        Semaphore slots = new Semaphore(atOnce);
        List<Future<?>> calls = new ArrayList<>(ids.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long id : ids) {
                slots.acquire();
                calls.add(threads.submit(RunTrace.asHere(() -> {
                    try {
                        call.accept(id);
                    } finally {
                        slots.release();
                    }
                })));
            }
        }
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            try {
                calls.get(i).get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Fenced fenced) {
                    throw fenced;
                }
                LOG.error("the call about {} failed and is made again by the next run", ids.get(i), failed.getCause());
                failures.add(new IllegalStateException("the call about " + ids.get(i) + " failed", failed.getCause()));
            }
        }
        return failures;
    }
}
