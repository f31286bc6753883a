package com.encore.cluster;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The nodes that should be there. Whichever goes is followed by another at once, as an orchestrator does it. */
final class Fleet {

    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Cluster cluster;
    private final String roles;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Long> pausedUntil = new HashMap<>();

    Fleet(Cluster cluster, String roles, int size) {
        this.cluster = cluster;
        this.roles = roles;
        IntStream.range(0, size).forEach(i -> nodes.add(cluster.start(roles)));
    }

    int size() {
        return nodes.size();
    }

    /** Any that is ready now. */
    Node anyReady() {
        return nodes.stream()
                .filter(node -> !node.isPaused() && node.isAlive() && node.healthy())
                .findFirst()
                .orElseGet(() -> nodes.getFirst().awaitReady());
    }

    void awaitReady() {
        nodes.forEach(Node::awaitReady);
    }

    /** The one whose log names what only it can name, such as the id it took at its start. */
    Node whoWrote(String text) {
        return nodes.stream()
                .filter(node -> node.wrote(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no node wrote " + text));
    }

    /** Lets what is due happen as the work proceeds, and returns when all of it is done and everybody goes on. */
    void sail(List<Mishap> schedule, DoubleSupplier progress, Duration most) {
        Deque<Mishap> ahead = new ArrayDeque<>(schedule);
        await().alias("all done in spite of " + schedule)
                .atMost(most)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .until(() -> {
                    wakeThoseWhoSleptEnough();
                    double done = progress.getAsDouble();
                    while (!ahead.isEmpty() && ahead.getFirst().at() <= done) {
                        happen(ahead.removeFirst());
                    }
                    return done >= 1;
                });
        wakeEverybody();
    }

    private void happen(Mishap mishap) {
        Node node = nodes.get(mishap.node());
        LOG.info("{}: {}", mishap, node);
        switch (mishap.kind()) {
            case KILLED -> kill(node);
            case PAUSED -> pause(node, mishap.length());
            case TOLD_TO_STOP -> tellToStop(node);
        }
    }

    void kill(Node node) {
        node.kill();
        replace(node);
    }

    void tellToStop(Node node) {
        node.tellToStop();
        replace(node);
    }

    void pause(Node node, Duration length) {
        if (node.isAlive() && !node.isPaused()) {
            node.pause();
        }
        pausedUntil.put(node, System.nanoTime() + length.toNanos());
    }

    private void replace(Node node) {
        wake(node);
        nodes.set(nodes.indexOf(node), cluster.start(roles));
    }

    private void wakeThoseWhoSleptEnough() {
        long now = System.nanoTime();
        List<Node> due = pausedUntil.entrySet().stream()
                .filter(entry -> entry.getValue() - now <= 0)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(this::wake);
    }

    private void wakeEverybody() {
        List.copyOf(pausedUntil.keySet()).forEach(this::wake);
    }

    private void wake(Node node) {
        node.resume();
        pausedUntil.remove(node);
    }
}
