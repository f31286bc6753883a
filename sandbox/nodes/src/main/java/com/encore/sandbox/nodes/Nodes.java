package com.encore.sandbox.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts nodes on the same servers, all by the clock on the wall, and ends them all at the end. */
public final class Nodes implements AutoCloseable {

    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Node> started = new CopyOnWriteArrayList<>();
    private final Path folder;
    private final Servers servers;

    /** @param folder where each node's log goes */
    public Nodes(Path folder, Servers servers) {
        try {
            this.folder = Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        this.servers = servers;
    }

    /** Starts a node and does not wait until it is ready. */
    public Node start(String roles) {
        return start(roles, Duration.ZERO);
    }

    /** Starts a node whose clock is off by so much. */
    public Node start(String roles, Duration clockOffset) {
        String name = "node-" + numbers.incrementAndGet();
        Node node = Node.start(name, folder, clockOffset, settings(name, roles));
        started.add(node);
        return node;
    }

    private Map<String, String> settings(String name, String roles) {
        Map<String, String> settings = new LinkedHashMap<>(servers.settings());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("encore.management-port", "0");
        settings.put("management.server.address", "127.0.0.1");
        settings.put("encore.public-url", "http://127.0.0.1");
        settings.put("encore.node", name);
        settings.put("encore.roles", roles);
        settings.put("encore.mail.directory", folder.resolve("mail").toString());
        settings.put("spring.main.banner-mode", "off");
        return settings;
    }

    /** All of them, whichever of them does not want to. */
    @Override
    public void close() {
        RuntimeException first = null;
        for (Node node : started) {
            try {
                node.close();
            } catch (RuntimeException failed) {
                first = first == null ? failed : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
