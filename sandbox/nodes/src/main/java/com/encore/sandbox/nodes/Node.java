package com.encore.sandbox.nodes;

import com.encore.account.MemberId;
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
public final class Node implements AutoCloseable {

    /** Where a server believes it stands is nothing to the business, and nodes show it. */
    private static final String A_ZONE_THAT_CHANGES_ITS_CLOCKS = "America/New_York";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 100;
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
        command.addAll(List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=" + A_ZONE_THAT_CHANGES_ITS_CLOCKS));
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

    public Node awaitReady() {
        return awaitReady(PATIENCE);
    }

    /** A node that is not ready by then says where it stands. */
    public Node awaitReady(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!healthy()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new NodeNotReady(
                        "%s is not ready within %s; %s".formatted(name, most, new LastWords(process, log).text()));
            }
            rest(POLL_MILLIS);
        }
        return this;
    }

    static void rest(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stop);
        }
    }

    private boolean healthy() {
        if (!Files.exists(readyFile)) {
            return false;
        }
        HttpRequest health = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort() + "/actuator/health"))
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

    private int managementPort() {
        try {
            return Integer.parseInt(Files.readString(readyFile));
        } catch (IOException notReady) {
            throw new UncheckedIOException(notReady);
        }
    }

    public String name() {
        return name;
    }

    public boolean isPaused() {
        return pause != null;
    }

    /** Makes a project's period known to it, for projects that came into the tables by hand. */
    public void periodOf(ProjectId project) {
        order(Orders.PERIOD, project.value());
    }

    /** Asks it to settle a project that succeeded. */
    public void settle(ProjectId project) {
        order(Orders.SETTLE, project.value());
    }

    /** Has an artist say how they are taxed, for artists who came into the tables by hand. */
    public void profileOf(MemberId artist) {
        order(Orders.PROFILE, artist.value());
    }

    private void order(String what, long about) {
        try {
            process.outputWriter().write(what + " " + about + "\n");
            process.outputWriter().flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** SIGKILL: it does not get to do anything more. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, not waited for. */
    public void tellToStop() {
        // Process.destroy() would let go of its standard input too, which means the end of the test
        process.toHandle().destroy();
    }

    private void awaitEnd() {
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
    public void pause() {
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
    public void resume() {
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
