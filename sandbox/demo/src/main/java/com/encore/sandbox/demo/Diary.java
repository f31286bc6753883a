package com.encore.sandbox.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** What the office and its jobs do and when, in the order of time; what is put down for later than now is done now. */
final class Diary {

    private record Deed(Instant at, int number, Runnable what) {}

    private final Queue<Deed> deeds =
            new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparing(Deed::number));
    private final Instant now;
    private int written;

    Diary(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** A deed may put down what follows from it. */
    void at(Instant then, Runnable what) {
        deeds.add(new Deed(then.isBefore(now) ? then : now, written++, what));
    }

    /** Unless that is still to come. */
    void ifPast(Instant then, Runnable what) {
        if (!then.isAfter(now)) {
            at(then, what);
        }
    }

    void live(Instant until) {
        while (!deeds.isEmpty() && deeds.element().at().isBefore(until)) {
            Deed deed = deeds.remove();
            SeedingClock.during(deed.at(), deed.what());
        }
    }
}
