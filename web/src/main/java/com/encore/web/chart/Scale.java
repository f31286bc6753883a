package com.encore.web.chart;

import java.util.List;
import java.util.stream.LongStream;

/** A value axis from zero to a round number that is at least the largest value. */
record Scale(long step, int steps) {

    private static final int MOST_STEPS = 4;

    static Scale upTo(long largest) {
        if (largest < 0) {
            throw new IllegalArgumentException("an axis starts at zero: " + largest);
        }
        long step = 1;
        long[] growth = {2, 5, 10};
        long power = 1;
        for (int i = 0; Math.ceilDiv(largest, step) > MOST_STEPS; i++) {
            step = Math.multiplyExact(power, growth[i % 3]);
            if (i % 3 == 2) {
                power = step;
            }
        }
        return new Scale(step, (int) Math.max(1, Math.ceilDiv(largest, step)));
    }

    long top() {
        return step * steps;
    }

    /** How many of {@code pixels} a value takes, rounded to the nearest. */
    long length(long value, long pixels) {
        return Math.addExact(Math.multiplyExact(value, pixels), top() / 2) / top();
    }

    List<Long> ticks() {
        return LongStream.rangeClosed(0, steps).map(i -> i * step).boxed().toList();
    }
}
