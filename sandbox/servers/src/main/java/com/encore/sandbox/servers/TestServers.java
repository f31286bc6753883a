package com.encore.sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** MySQL and Redis for one test JVM: started when first asked for, on free ports, gone with the JVM. */
public final class TestServers implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final Duration HOOKS_START = Duration.ofMillis(200);
    private static final Set<String> SPRING_HOOKS =
            Set.of("SpringApplicationShutdownHook", "SpringContextShutdownHook");

    private static final class Lazily {
        static final TestServers STARTED = startForThisJvm();
    }

    private final Path home;
    private final Ownership ownership;
    private final MysqlServer mysql;
    private final RedisServer redis;

    private TestServers(Path home, Ownership ownership, MysqlServer mysql, RedisServer redis) {
        this.home = home;
        this.ownership = ownership;
        this.mysql = mysql;
        this.redis = redis;
    }

    public static String databaseUrl() {
        return Lazily.STARTED.mysql.url();
    }

    public static String databaseUser() {
        return MysqlServer.USER;
    }

    public static String databasePassword() {
        return MysqlServer.PASSWORD;
    }

    public static String redisUrl() {
        return Lazily.STARTED.redis.url();
    }

    private static TestServers startForThisJvm() {
        var servers = start(Checkout.find());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::closeAfterSpring, "TestServers"));
        return servers;
    }

    static TestServers start(Checkout checkout) {
        var root = Folders.made(checkout.tests());
        var home = root.resolve(UUID.randomUUID().toString());
        var ownership = Ownership.whileAlone(root.resolve("tests.lock"), () -> {
            removeAbandoned(root, checkout.servers());
            return own(Folders.made(home)).orElseThrow();
        });
        try {
            return new TestServers(
                    home,
                    ownership,
                    started(() -> mysql(home, checkout.servers())),
                    started(() -> redis(home, checkout.servers())));
        } catch (RuntimeException refused) {
            mysql(home, checkout.servers()).kill();
            ownership.close();
            throw refused;
        }
    }

    private static MysqlServer mysql(Path home, Path servers) {
        return new MysqlServer(MysqlFiles.in(servers), home.resolve("mysql"), Port.free(), Durability.THROWN_AWAY);
    }

    private static RedisServer redis(Path home, Path servers) {
        return new RedisServer(new RedisFiles(servers), home.resolve("redis"), Port.free(), Durability.THROWN_AWAY);
    }

    // a port that was free may be taken by the time the server asks for it
    private static <T extends LoopbackServer> T started(Supplier<T> server) {
        for (int attempt = 1; ; attempt++) {
            var candidate = server.get();
            try {
                candidate.start();
                return candidate;
            } catch (ServersRefused refused) {
                if (attempt == ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }

    // a test JVM that was killed could not clean up; whoever comes next does
    private static void removeAbandoned(Path root, Path servers) {
        try (var homes = Files.list(root)) {
            homes.filter(Files::isDirectory)
                    .forEach(home -> own(home).ifPresent(ownership -> {
                        mysql(home, servers).kill();
                        redis(home, servers).kill();
                        Folders.delete(home);
                        ownership.close();
                    }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Ownership> own(Path home) {
        return Ownership.take(home.resolve("owner.lock"));
    }

    Path home() {
        return home;
    }

    // shutdown hooks run side by side, and contexts that close need their database
    private void closeAfterSpring() {
        Waiting.until(HOOKS_START, () -> springHooks().length > 0);
        try {
            for (var hook : springHooks()) {
                hook.join();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private static Thread[] springHooks() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> SPRING_HOOKS.contains(thread.getName()))
                .toArray(Thread[]::new);
    }

    /** Nothing in these servers is worth a clean end. */
    @Override
    public void close() {
        mysql.kill();
        redis.kill();
        Folders.delete(home);
        ownership.close();
    }
}
