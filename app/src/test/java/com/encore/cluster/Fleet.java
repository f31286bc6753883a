package com.encore.cluster;

import static org.awaitility.Awaitility.await;

import com.encore.project.ProjectId;
import com.encore.sandbox.nodes.Node;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    void awaitReady() {
        nodes.forEach(Node::awaitReady);
    }

    Node first() {
        return nodes.getFirst();
    }

    Optional<Node> atWork(ProjectId project) {
        return cluster
                .jdbc()
                .sql("select n.name from job_guard g join node n on n.id = g.owner where g.identity = ?")
                .param("project=" + project.value())
                .query(String.class)
                .list()
                .stream()
                .flatMap(name -> nodes.stream().filter(node -> node.name().equals(name)))
                .findFirst();
    }

    /**
     * Lets what is due happen as the work about a project proceeds. Returns when all of it is done and nobody sleeps.
     * How long that took after the last mishap is logged.
     */
    void work(ProjectId project, List<Mishap> schedule, DoubleSupplier done, Duration most) {
        Deque<Mishap> ahead = new ArrayDeque<>(schedule);
        long[] last = {System.nanoTime()};
        await().alias("all done in spite of " + schedule)
                .atMost(most)
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .until(() -> {
                    wakeThoseWhoSleptEnough();
                    double share = done.getAsDouble();
                    while (!ahead.isEmpty() && ahead.getFirst().at() <= share) {
                        happen(ahead.removeFirst(), project, share);
                        last[0] = System.nanoTime();
                    }
                    return share >= 1;
                });
        LOG.info("{} was done {} s after the last of {}", project, seconds(last[0]), schedule);
        List.copyOf(pausedUntil.keySet()).forEach(this::wake);
    }

    private static double seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e8) / 10.0;
    }

    private void happen(Mishap mishap, ProjectId project, double share) {
        Node node = mishap.place() < nodes.size()
                ? nodes.get(mishap.place())
                : atWork(project).orElse(nodes.getFirst());
        LOG.info("{} is {}, in fact at {}", node, mishap, share);
        switch (mishap.kind()) {
            case KILLED -> kill(node);
            case PAUSED -> pause(node, mishap.length());
            case TOLD_TO_STOP -> tellToStop(node);
        }
    }

    private void kill(Node node) {
        node.kill();
        replace(node);
    }

    private void tellToStop(Node node) {
        node.tellToStop();
        replace(node);
    }

    private void pause(Node node, Duration length) {
        if (!node.isPaused()) {
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

    private void wake(Node node) {
        node.resume();
        pausedUntil.remove(node);
    }
}
