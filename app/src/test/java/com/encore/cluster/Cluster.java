package com.encore.cluster;

import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.servers.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some nodes on one MySQL, one Redis and one payment provider, all by the clock on the wall. */
final class Cluster implements AutoCloseable {

    /** 32 bytes anybody may know: they seal only what tests make up. */
    private static final String TEST_DATA_KEY = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=";

    private static final Path LOGS = Path.of("target", "cluster").toAbsolutePath();

    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Node> nodes = new ArrayList<>();
    private final Path folder;
    private final ClusterDatabase database;
    private final PortOneSandbox provider;

    private Cluster(Path folder, ClusterDatabase database) {
        this.folder = folder;
        this.database = database;
        this.provider = PortOneSandbox.start(PortOneSandbox.Settings.inMemory().webhookSpeed(600));
    }

    /** The name is the database's and that of the folder with the nodes' logs. */
    static Cluster open(String name) {
        Path folder = LOGS.resolve(name);
        try {
            Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return new Cluster(folder, ClusterDatabase.create("encore_cluster_" + name));
    }

    Node start(String roles) {
        return start(roles, Duration.ZERO);
    }

    /** Starts a node and does not wait until it is ready. */
    Node start(String roles, Duration clockOffset) {
        Node node = Node.start("node-" + numbers.incrementAndGet(), folder, clockOffset, settings(roles));
        nodes.add(node);
        return node;
    }

    JdbcClient jdbc() {
        return database.jdbc();
    }

    PortOneSandbox provider() {
        return provider;
    }

    private Map<String, String> settings(String roles) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("encore.management-port", "0");
        settings.put("management.server.address", "127.0.0.1");
        settings.put("encore.public-url", "http://127.0.0.1");
        settings.put("encore.roles", roles);
        settings.put("encore.db.url", database.url());
        settings.put("encore.db.user", TestServers.databaseUser());
        settings.put("encore.db.password", TestServers.databasePassword());
        settings.put("encore.db.pool", "12");
        settings.put("encore.redis.url", TestServers.redisUrl() + "/1");
        settings.put("encore.data-key", TEST_DATA_KEY);
        settings.put("encore.mail.directory", folder.resolve("mail").toString());
        settings.put("encore.portone.api-base", provider.apiBase());
        settings.put("encore.portone.api-secret", provider.apiSecret());
        settings.put("encore.portone.store-id", provider.storeId());
        settings.put("encore.portone.webhook-secret", provider.webhookSecret());
        settings.put("encore.portone.browser-sdk", provider.browserSdk());
        settings.put("encore.portone.channels.card", "channel-card");
        settings.put("encore.portone.channels.kakaopay", "channel-kakaopay");
        settings.put("encore.portone.channels.tosspay", "channel-tosspay");
        settings.put("encore.portone.channels.virtual-account", "channel-virtual-account");
        settings.put("spring.main.banner-mode", "off");
        return settings;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        provider.close();
        database.close();
    }
}
