package com.encore.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much of this JVM's heap is in use after it was cleaned up, looked at again and again while something runs. */
final class LiveHeap implements AutoCloseable {

    private static final long EVERY_MILLIS = 1500;

    private final AtomicLong most = new AtomicLong();
    private final Thread watcher =
            Thread.ofPlatform().daemon().name("live-heap").start(this::watch);

    private void watch() {
        try {
            while (true) {
                look();
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        most.accumulateAndGet(used, Math::max);
    }

    long mostMegabytes() {
        look();
        return most.get() >> 20;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
