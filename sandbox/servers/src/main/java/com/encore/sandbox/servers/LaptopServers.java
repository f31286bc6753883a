package com.encore.sandbox.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** MySQL and Redis for a laptop: the first node starts them and stops them again, later nodes use them. */
public final class LaptopServers implements AutoCloseable {

    /** A server this stands in for. */
    public enum Kind {
        MYSQL,
        REDIS
    }

    /** Where the data lives, on which ports, which servers are wanted and whether to forget all earlier data. */
    public record Settings(Path directory, int mysqlPort, int redisPort, Set<Kind> wanted, boolean reset) {

        public static final int MYSQL_PORT = 13306;
        public static final int REDIS_PORT = 16379;

        public Settings {
            wanted = Set.copyOf(wanted);
        }

        public Settings(Path directory, int mysqlPort, int redisPort) {
            this(directory, mysqlPort, redisPort, Set.of(Kind.values()), false);
        }
    }

    private static final List<String> LAPTOP_DATA = List.of("mysql", "redis", "portone", "mail");

    private final MysqlServer mysql;
    private final RedisServer redis;
    private final Map<Kind, Ownership> owned = new EnumMap<>(Kind.class);

    private LaptopServers(MysqlServer mysql, RedisServer redis) {
        this.mysql = mysql;
        this.redis = redis;
    }

    public static LaptopServers start(Settings settings) {
        var directory = Folders.made(settings.directory());
        var servers = Checkout.find().servers();
        var started = new LaptopServers(
                new MysqlServer(
                        MysqlFiles.in(servers),
                        directory.resolve("mysql"),
                        new Port(settings.mysqlPort(), LaptopServersPostProcessor.MYSQL_PORT),
                        Durability.KEPT),
                new RedisServer(
                        new RedisFiles(servers),
                        directory.resolve("redis"),
                        new Port(settings.redisPort(), LaptopServersPostProcessor.REDIS_PORT),
                        Durability.KEPT));
        try {
            started.begin(settings, directory);
            return started;
        } catch (RuntimeException refused) {
            started.close();
            throw refused;
        }
    }

    private void begin(Settings settings, Path directory) {
        if (settings.reset()) {
            reset(directory);
        }
        for (var kind : settings.wanted()) {
            if (owns(kind, directory)) {
                server(kind).start();
            } else {
                server(kind).awaitOwner();
            }
        }
    }

    private void reset(Path directory) {
        for (var kind : Kind.values()) {
            if (!owns(kind, directory)) {
                throw new ServersRefused("Another Encore is using the data in " + directory
                        + ": end it before starting afresh with encore.demo.reset.");
            }
        }
        owned.keySet().forEach(kind -> server(kind).stop());
        LAPTOP_DATA.stream().map(directory::resolve).filter(Files::exists).forEach(Folders::delete);
    }

    private boolean owns(Kind kind, Path directory) {
        if (!owned.containsKey(kind)) {
            Ownership.take(directory.resolve(server(kind).home().getFileName() + ".lock"))
                    .ifPresent(ownership -> owned.put(kind, ownership));
        }
        return owned.containsKey(kind);
    }

    private LoopbackServer server(Kind kind) {
        return switch (kind) {
            case MYSQL -> mysql;
            case REDIS -> redis;
        };
    }

    public String databaseUrl() {
        return mysql.url();
    }

    public String databaseUser() {
        return MysqlServer.USER;
    }

    public String databasePassword() {
        return MysqlServer.PASSWORD;
    }

    public String redisUrl() {
        return redis.url();
    }

    @Override
    public synchronized void close() {
        owned.forEach((kind, ownership) -> {
            server(kind).stop();
            ownership.close();
        });
        owned.clear();
    }
}
