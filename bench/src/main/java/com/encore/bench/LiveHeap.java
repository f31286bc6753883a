package com.encore.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How much of this JVM's heap is in use after it was cleaned up, looked at again and again while something runs. */
final class LiveHeap implements AutoCloseable {

    private static final long EVERY_MILLIS = 5_000;

    /** What takes an hour says every minute how far it is. */
    private static final int TELL_EACH = 12;

    private final List<Look> looks = new ArrayList<>();
    private final LongSupplier done;
    private final Thread watcher;

    /** @param done how far the work is */
    LiveHeap(LongSupplier done) {
        this.done = done;
        this.watcher = Thread.ofPlatform().daemon().name("live-heap").start(this::watch);
    }

    /** So much in use when so much was done. */
    record Look(long done, long bytes) {

        long megabytes() {
            return bytes >> 20;
        }
    }

    private void watch() {
        try {
            while (true) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
                look();
                if (looks().size() % TELL_EACH == 0) {
                    Look last = looks().getLast();
                    System.err.printf("%,d done, %,d MB live%n", last.done(), last.megabytes());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        System.gc();
        looks.add(new Look(
                done.getAsLong(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()));
    }

    /** The most that was seen in each of so many equal parts of the work, of which there is so much. */
    synchronized List<Look> mostOfEach(int parts, long all) {
        List<Look> most = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            long from = all * part / parts;
            long to = all * (part + 1) / parts;
            looks.stream()
                    .filter(look -> look.done() > from && look.done() <= to)
                    .reduce((one, other) -> one.bytes() >= other.bytes() ? one : other)
                    .ifPresent(most::add);
        }
        return most;
    }

    /** With one look more, at the end. */
    long mostMegabytes() {
        look();
        return looks().stream().mapToLong(Look::megabytes).max().orElseThrow();
    }

    private synchronized List<Look> looks() {
        return List.copyOf(looks);
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
