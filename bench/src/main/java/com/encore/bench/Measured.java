package com.encore.bench;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/** How often something was done in which time, how long each took, and the first failures if there were any. */
record Measured(long done, Duration took, Histogram micros, long failed, List<Throwable> failures) {

    static Measured sum(List<Measured> rounds) {
        Histogram all = new Histogram(3);
        rounds.forEach(round -> all.add(round.micros));
        return new Measured(
                rounds.stream().mapToLong(Measured::done).sum(),
                rounds.stream().map(Measured::took).reduce(Duration.ZERO, Duration::plus),
                all,
                rounds.stream().mapToLong(Measured::failed).sum(),
                rounds.stream().flatMap(round -> round.failures.stream()).toList());
    }

    double perSecond() {
        return done / (took.toNanos() / 1e9);
    }

    String rate() {
        return "%,.0f".formatted(perSecond());
    }

    String times(Measured limit) {
        return "%.2f".formatted(perSecond() / limit.perSecond());
    }

    String millis(double percentile) {
        return "%.1f".formatted(micros.getValueAtPercentile(percentile) / 1000.0);
    }
}
