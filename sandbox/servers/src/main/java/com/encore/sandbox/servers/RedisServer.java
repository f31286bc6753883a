package com.encore.sandbox.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real Redis on loopback. */
final class RedisServer extends LoopbackServer {

    private static final String PASSWORD = "encore-laptop-only";
    private static final int PATIENCE_MILLIS = 2000;

    private final RedisFiles files;
    private final Durability durability;

    RedisServer(RedisFiles files, Path home, Port port, Durability durability) {
        super("Redis", "redis-server", home, port);
        this.files = files;
        this.durability = durability;
    }

    String url() {
        return "redis://default:" + PASSWORD + "@127.0.0.1:" + port();
    }

    @Override
    String argument() {
        return configurationFile().toString();
    }

    @Override
    Path executable() {
        return files.executable();
    }

    @Override
    Path configurationFile() {
        return home().resolve("redis.conf");
    }

    @Override
    String configuration() {
        // the process title stays as started: it is how the process is known again
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir %s
                pidfile %s
                logfile %s
                daemonize yes
                set-proc-title no
                save ""
                appendonly %s
                maxmemory 256mb
                maxmemory-policy noeviction
                """.formatted(
                        port(),
                        PASSWORD,
                        quoted(home()),
                        quoted(home().resolve("redis.pid")),
                        quoted(log()),
                        durability.redisAppendOnly());
    }

    @Override
    void prepare() throws IOException {
        Files.deleteIfExists(home().resolve("redis.pid"));
    }

    @Override
    boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port()),
                    PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var question = "AUTH " + PASSWORD + "\r\nPING\r\nCONFIG GET dir\r\nQUIT\r\n";
            socket.getOutputStream().write(question.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().toList().containsAll(List.of("+PONG", home().toString()));
        } catch (IOException notOurs) {
            return false;
        }
    }

    @Override
    boolean isError(String logLine) {
        return Stream.of("FATAL", "Could not", "Can't", "Bad file", "error").anyMatch(logLine::contains);
    }
}
