package com.encore.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many hands at once, but fewer than there are database connections. */
final class Hands implements AutoCloseable {

    private static final int AT_ONCE = 12;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("demo-", 0).factory());

    /** Returns when all is done, in the order asked; the first thing that went wrong is thrown. */
    <T> List<T> all(List<? extends Callable<T>> work) {
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("demo data could not be made", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making demo data", stopped);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
