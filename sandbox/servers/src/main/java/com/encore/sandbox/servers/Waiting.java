package com.encore.sandbox.servers;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again until something outside this JVM has become true. */
final class Waiting {

    private static final long PAUSE_MILLIS = 20;

    private Waiting() {}

    static boolean until(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
