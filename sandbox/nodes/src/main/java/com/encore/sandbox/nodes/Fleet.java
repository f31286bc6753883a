package com.encore.sandbox.nodes;

import com.encore.operations.Identity;
import com.encore.project.ProjectId;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nodes that should be there. Whichever goes is followed by another at once, as an orchestrator does it. */
public final class Fleet {

    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
    private static final long POLL_MILLIS = 20;

    private final Nodes start;
    private final JdbcClient jdbc;
    private final String roles;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Long> pausedUntil = new HashMap<>();

    public Fleet(Nodes start, JdbcClient jdbc, String roles, int size) {
        this.start = start;
        this.jdbc = jdbc;
        this.roles = roles;
        IntStream.range(0, size).forEach(i -> nodes.add(start.start(roles)));
    }

    public int size() {
        return nodes.size();
    }

    /** A node that does not get ready is told of once, and followed by another like any that is gone. */
    public void awaitReady() {
        for (Node node : List.copyOf(nodes)) {
            try {
                node.awaitReady();
            } catch (NodeNotReady failed) {
                kill(node);
                throw failed;
            }
        }
    }

    public Node first() {
        return nodes.getFirst();
    }

    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Kills the node that runs the one job about this, and has another follow. Empty when none does. */
    public Optional<Node> killAtWork(Identity identity) {
        Optional<Node> node = atWork(identity.text());
        node.ifPresent(this::kill);
        return node;
    }

    private Optional<Node> atWork(String identity) {
        return jdbc
                .sql("select n.name from job_guard g join node n on n.id = g.owner where g.identity = ?")
                .param(identity)
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
    public void work(ProjectId project, List<Mishap> schedule, DoubleSupplier done, Duration most) {
        try {
            happenUntilDone(project, schedule, done, most);
        } finally {
            List.copyOf(pausedUntil.keySet()).forEach(this::wake);
        }
    }

    private void happenUntilDone(ProjectId project, List<Mishap> schedule, DoubleSupplier done, Duration most) {
        Deque<Mishap> ahead = new ArrayDeque<>(schedule);
        long end = System.nanoTime() + most.toNanos();
        long last = System.nanoTime();
        for (double share = done.getAsDouble(); share < 1; share = done.getAsDouble()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "%s is only %.2f done after %s in spite of %s".formatted(project, share, most, schedule));
            }
            wakeThoseWhoSleptEnough();
            while (!ahead.isEmpty() && ahead.getFirst().at() <= share) {
                happen(ahead.removeFirst(), project, share);
                last = System.nanoTime();
            }
            Node.rest(POLL_MILLIS);
        }
        LOG.info("{} was done {} s after the last of {}", project, seconds(last), schedule);
    }

    private static double seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e8) / 10.0;
    }

    private void happen(Mishap mishap, ProjectId project, double share) {
        Node node = mishap.place() < nodes.size()
                ? nodes.get(mishap.place())
                : atWork("project=" + project.value()).orElse(nodes.getFirst());
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
        nodes.set(nodes.indexOf(node), start.start(roles));
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
