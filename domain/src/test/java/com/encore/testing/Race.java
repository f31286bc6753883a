package com.encore.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets many do the same at once and collects what each got: a value or the exception. */
public final class Race {

    private Race() {}

    /** One runner's result. */
    public record Result<T>(T value, Throwable failure) {}

    public static <T> List<Result<T>> of(int runners, Runner<T> runner) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            IntStream.range(0, runners)
                    .forEach(i -> futures.add(threads.submit((Callable<T>) () -> {
                        start.await();
                        return runner.run(i);
                    })));
            start.countDown();
            List<Result<T>> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        }
    }

    private static <T> Result<T> result(Future<T> future) throws InterruptedException {
        try {
            return new Result<>(future.get(), null);
        } catch (ExecutionException failed) {
            return new Result<>(null, failed.getCause());
        }
    }

    /** What each runner does; the number tells them apart. */
    @FunctionalInterface
    public interface Runner<T> {
        T run(int number) throws Exception;
    }
}
