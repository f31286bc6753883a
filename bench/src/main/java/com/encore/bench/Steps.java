package com.encore.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long each step took all buyers together, and how many of them were confirmed or came too late. */
final class Steps {

    private final Map<Step, Histogram> micros = new EnumMap<>(Step.class);
    private final LongAdder confirmed = new LongAdder();
    private final LongAdder soldOut = new LongAdder();
    private final LongAdder requests = new LongAdder();

    Steps() {
        for (Step step : Step.values()) {
            micros.put(step, new ConcurrentHistogram(3));
        }
    }

    long took(Step step, long since) {
        long now = System.nanoTime();
        of(step).recordValue((now - since) / 1000);
        return now;
    }

    void request() {
        requests.increment();
    }

    void confirm() {
        confirmed.increment();
    }

    void comeTooLate() {
        soldOut.increment();
    }

    long confirmed() {
        return confirmed.sum();
    }

    long soldOut() {
        return soldOut.sum();
    }

    long requests() {
        return requests.sum();
    }

    Table table() {
        Table table = new Table("step", "times", "p50 ms", "p95 ms", "p99 ms", "longest ms");
        for (Step step : Step.values()) {
            Histogram one = of(step);
            table.row(
                    step.words(),
                    one.getTotalCount(),
                    millis(one.getValueAtPercentile(50)),
                    millis(one.getValueAtPercentile(95)),
                    millis(one.getValueAtPercentile(99)),
                    millis(one.getMaxValue()));
        }
        return table;
    }

    private Histogram of(Step step) {
        Histogram one = micros.get(step);
        if (one == null) {
            throw new IllegalStateException("every step has one");
        }
        return one;
    }

    private static String millis(long micros) {
        return "%.1f".formatted(micros / 1000.0);
    }
}
