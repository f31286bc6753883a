package com.encore.bench;

import com.encore.sandbox.nodes.Servers;
import com.encore.sandbox.portone.PortOneSandbox;
import com.encore.sandbox.servers.LaptopServers;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * MySQL, Redis and the payment provider's stand-in for the time of a run, on free ports of the loopback. Both servers
 * keep what they are told as production does, because a figure without the disk in it promises too much.
 */
final class Workbench implements AutoCloseable {

    /** 32 bytes anybody may know: they seal only what benchmarks make up. */
    private static final String BENCH_DATA_KEY = "YmVuY2gtb25seS1iZW5jaC1vbmx5LWJlbmNoLW9ubHk=";

    /** As many as the application has, so that both sides of a comparison queue alike. */
    private static final int CONNECTIONS = 24;

    private final Path folder;
    private final LaptopServers servers;
    private final PortOneSandbox provider;
    private final HikariDataSource connections;
    private final Thread atTheLatest = new Thread(this::end, "workbench");

    private Workbench(Path folder, LaptopServers servers, PortOneSandbox provider) {
        this.folder = folder;
        this.servers = servers;
        this.provider = provider;
        this.connections = connections(servers);
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    static Workbench open() throws IOException {
        Path folder = Path.of(System.getProperty("encore.checkout", ""))
                .toAbsolutePath()
                .resolve(".encore/bench")
                .resolve(UUID.randomUUID().toString());
        Files.createDirectories(folder.resolve("static"));
        LaptopServers servers = LaptopServers.start(new LaptopServers.Settings(folder, freePort(), freePort()));
        return new Workbench(folder, servers, PortOneSandbox.start(PortOneSandbox.Settings.inMemory()));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What an application needs to be told to work here. */
    Map<String, String> settings(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("server.port", String.valueOf(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("encore.public-url", "http://127.0.0.1:" + port);
        settings.put("encore.roles", "web");
        settings.put("encore.db.url", servers.databaseUrl());
        settings.put("encore.db.user", servers.databaseUser());
        settings.put("encore.db.password", servers.databasePassword());
        settings.put("encore.redis.url", servers.redisUrl());
        settings.put("encore.data-key", BENCH_DATA_KEY);
        settings.put("encore.mail.at-once", "false");
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
        settings.put("spring.web.resources.static-locations", "classpath:/static/,file:" + served() + "/");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        return settings;
    }

    /** For nodes in processes of their own. */
    Servers servers() {
        return new Servers(
                servers.databaseUrl(),
                servers.databaseUser(),
                servers.databasePassword(),
                servers.redisUrl(),
                provider);
    }

    CpuMeter meter(AppProcess app) {
        return new CpuMeter(folder, app.handle());
    }

    /** Files in this folder are served by the application as its own. */
    Path served() {
        return folder.resolve("static");
    }

    Path folder() {
        return folder;
    }

    Path log() {
        return folder.resolve("app.log");
    }

    PortOneSandbox provider() {
        return provider;
    }

    HikariDataSource connections() {
        return connections;
    }

    private static HikariDataSource connections(LaptopServers servers) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("by-hand");
        pool.setJdbcUrl(servers.databaseUrl());
        pool.setUsername(servers.databaseUser());
        pool.setPassword(servers.databasePassword());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        end();
    }

    private void end() {
        connections.close();
        provider.close();
        servers.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
