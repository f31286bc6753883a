package com.encore.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Encore in a process of its own, as it runs: it shares processors with its visitors, but no heap and no compiler. */
final class AppProcess implements AutoCloseable {

    /** Two processors are shared by all: one collector thread, and young objects have room to die in. */
    static final List<String> JVM =
            List.of("-Xms768m", "-Xmx768m", "-Xmn512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 100;
    private static final long END_SECONDS = 20;

    private final Process process;
    private final int port;
    private final Thread atTheLatest;

    private AppProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.atTheLatest = new Thread(process::destroyForcibly, "app-process");
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    static AppProcess start(Workbench bench) throws IOException, InterruptedException {
        int port = Workbench.freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        Stream.of(System.getProperty("encore.bench.jvm", "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "com.encore.EncoreApplication"));
        bench.settings(port).forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(bench.log().toFile())
                .start();
        AppProcess app = new AppProcess(process, port);
        app.awaitAnswer(bench.log());
        return app;
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private void awaitAnswer(Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("Encore did not start; it says why in " + log);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean answers() {
        try (HttpConnection connection = new HttpConnection(port)) {
            return connection.get("/login", "").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
