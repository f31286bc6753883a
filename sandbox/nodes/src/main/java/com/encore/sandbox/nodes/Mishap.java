package com.encore.sandbox.nodes;

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
 * @param place the node's place in the fleet; beyond its end it is the node at work that is meant
 * @param length how long a pause lasts
 */
public record Mishap(Kind kind, double at, int place, Duration length) {

    /** What a node can meet with. */
    public enum Kind {
        KILLED,
        PAUSED,
        TOLD_TO_STOP
    }

    private static final int MOST = 3;
    private static final int SHORTEST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 6_000;
    private static final double LATEST = 0.95;

    public static Mishap toTheNodeAtWork(Kind kind, double at, Duration length) {
        return new Mishap(kind, at, Integer.MAX_VALUE, length);
    }

    /** One to three of them, the same for the same seed. Half of them strike the node at work. */
    public static List<Mishap> schedule(long seed, int nodes) {
        RandomGenerator random = new Random(seed);
        return IntStream.rangeClosed(1, random.nextInt(1, MOST + 1))
                .mapToObj(number -> new Mishap(
                        Kind.values()[random.nextInt(Kind.values().length)],
                        random.nextDouble(LATEST),
                        random.nextInt(2 * nodes),
                        Duration.ofMillis(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS))))
                .sorted(Comparator.comparingDouble(Mishap::at))
                .toList();
    }

    @Override
    public String toString() {
        String what = kind == Kind.PAUSED ? "paused for " + length.toMillis() + " ms" : kind.toString();
        return "%s at %.2f".formatted(what, at);
    }
}
