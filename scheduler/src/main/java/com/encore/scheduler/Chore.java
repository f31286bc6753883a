package com.encore.scheduler;

import java.time.Duration;

/**
 * A small duty that rings every few moments on whichever node is free. It does its work in small batches and returns
 * how many it did; a full batch is followed by another at once.
 */
record Chore(String name, Duration every, int batch, Batch work) {

    private static final int MOST_ROUNDS = 100;

    /** Does up to so many, and says how many. */
    @FunctionalInterface
    interface Batch {
        int upTo(int most);
    }

    void run() {
        for (int round = 0; round < MOST_ROUNDS && work.upTo(batch) >= batch; round++) {}
    }
}
