package com.encore.cluster;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Something that happens to a node when so much of the work is done.
 *
 * @param at the share of the work, between 0 and 1
 * @param length how long a pause lasts
 */
record Mishap(Kind kind, double at, int node, Duration length) {

    /** What a node can meet with. */
    enum Kind {
        KILLED,
        PAUSED,
        TOLD_TO_STOP
    }

    private static final int MOST = 3;
    private static final int SHORTEST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 6_000;

    /** One to three of them, the same for the same seed. */
    static List<Mishap> schedule(long seed, int nodes) {
        RandomGenerator random = new Random(seed);
        return IntStream.rangeClosed(1, random.nextInt(1, MOST + 1))
                .mapToObj(number -> new Mishap(
                        Kind.values()[random.nextInt(Kind.values().length)],
                        random.nextDouble(0.95),
                        random.nextInt(nodes),
                        Duration.ofMillis(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS))))
                .sorted(Comparator.comparingDouble(Mishap::at))
                .toList();
    }

    @Override
    public String toString() {
        String what = kind == Kind.PAUSED ? "paused for " + length.toMillis() + " ms" : kind.toString();
        return "node %d %s at %.2f".formatted(node, what, at);
    }
}
