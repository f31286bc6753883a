package com.encore.cluster;

import static org.awaitility.Awaitility.await;

import com.encore.project.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One node in a process of its own. It can be killed, paused and told to stop like any process, and is never left behind. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Path log;
    private final Path readyFile;
    private final Process process;
    private final Thread atTheLatest;
    private @Nullable Process pause;

    private Node(String name, Path log, Path readyFile, Process process) {
        this.name = name;
        this.log = log;
        this.readyFile = readyFile;
        this.process = process;
        this.atTheLatest = new Thread(process::destroyForcibly, name);
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    /** Starts it and does not wait. */
    static Node start(String name, Path folder, Duration clockOffset, Map<String, String> settings) {
        Path log = folder.resolve(name + ".log");
        Path readyFile = folder.resolve(name + ".ready");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-D" + NodeMain.READY_FILE + "=" + readyFile);
        if (!clockOffset.isZero()) {
            command.add("-D" + NodeMain.CLOCK_OFFSET + "=" + clockOffset);
        }
        command.add(NodeMain.class.getName());
        settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            Files.deleteIfExists(readyFile);
            return new Node(name, log, readyFile, builder.start());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    Node awaitReady() {
        await().alias(name + " is ready; its log is " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .failFast(name + " ended; its log is " + log, () -> !process.isAlive())
                .until(this::healthy);
        return this;
    }

    boolean healthy() {
        if (!Files.exists(readyFile)) {
            return false;
        }
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(1) + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(health, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean wrote(String text) {
        try {
            return Files.readString(log).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int webPort() {
        return port(0);
    }

    private int port(int which) {
        try {
            return Integer.parseInt(Files.readString(readyFile).split(" ")[which]);
        } catch (IOException notReady) {
            throw new UncheckedIOException(notReady);
        }
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean isPaused() {
        return pause != null;
    }

    /** Makes a project's period known to it, for projects that came into the tables by hand. */
    void periodOf(ProjectId project) {
        try {
            process.outputWriter().write(Orders.PERIOD + " " + project.value() + "\n");
            process.outputWriter().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** SIGKILL: it does not get to do anything more. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, not waited for. */
    void tellToStop() {
        process.destroy();
    }

    void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not end; its log is " + log);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    /** SIGSTOP. A shell holds the pause: if this JVM dies, its input ends and the node goes on, to its own end. */
    void pause() {
        String script = "kill -STOP $0 || exit 1; echo held; read -r _; kill -CONT $0";
        try {
            pause = new ProcessBuilder("sh", "-c", script, String.valueOf(process.pid())).start();
            if (pause.getInputStream().read() < 0) {
                throw new IllegalStateException(name + " cannot be paused");
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** SIGCONT. */
    void resume() {
        Process held = pause;
        if (held == null) {
            return;
        }
        try {
            held.getOutputStream().close();
            held.waitFor();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        pause = null;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        resume();
        awaitEnd();
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
    }

    @Override
    public String toString() {
        return name;
    }
}
