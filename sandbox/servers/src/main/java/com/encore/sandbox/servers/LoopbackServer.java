package com.encore.sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One server on 127.0.0.1 with everything it writes in one folder; the caller owns that folder while it starts.
 * It runs in the background, outside the process group of the JVM: a Ctrl-C meant for the application must not end it
 * before the application has closed.
 */
abstract class LoopbackServer {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name;
    private final String program;
    private final Path home;
    private final Port port;

    LoopbackServer(String name, String program, Path home, Port port) {
        this.name = name;
        this.program = program;
        this.home = home;
        this.port = port;
    }

    /** What identifies the process among all others: the argument naming its configuration file. */
    abstract String argument();

    abstract Path executable();

    abstract String configuration();

    abstract Path configurationFile();

    abstract void prepare() throws IOException;

    /** Whether the server behind the port lets us in and serves this very folder. */
    abstract boolean answers();

    abstract boolean isError(String logLine);

    final Path home() {
        return home;
    }

    final int port() {
        return port.number();
    }

    final Path log() {
        return home.resolve(program + ".log");
    }

    final List<ServerProcess> processes() {
        return ServerProcess.find(program, argument());
    }

    final void start() {
        try {
            Files.createDirectories(home);
            if (isLeftRunningAsWanted()) {
                return;
            }
            processes().forEach(ServerProcess::stop);
            port.refuseIfTaken(name);
            prepare();
            Files.writeString(configurationFile(), configuration());
            Files.deleteIfExists(log());
            run(List.of(executable().toString(), argument()));
        } catch (IOException cannotStart) {
            throw new ServersRefused(name + " cannot start: " + cannotStart.getMessage(), cannotStart);
        }
    }

    private boolean isLeftRunningAsWanted() throws IOException {
        return !processes().isEmpty() && isConfiguredAsWanted() && answers();
    }

    private boolean isConfiguredAsWanted() throws IOException {
        return Files.exists(configurationFile())
                && Files.readString(configurationFile()).equals(configuration());
    }

    private void run(List<String> command) throws IOException {
        var started = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        // going into the background ends the first process with 0
        boolean settled = Waiting.until(PATIENCE, () -> answers() || hasFailed(started));
        if (!settled || !answers()) {
            kill();
            throw new ServersRefused(name + " did not start: " + lastError() + " (all of it: " + log() + ")");
        }
    }

    private boolean hasFailed(Process started) {
        return !started.isAlive() && (started.exitValue() != 0 || processes().isEmpty());
    }

    private String lastError() throws IOException {
        if (!Files.exists(log())) {
            return "it wrote no log";
        }
        var lines = Files.readAllLines(log());
        return lines.reversed().stream()
                .filter(this::isError)
                .findFirst()
                .orElse(lines.isEmpty() ? "it ended without a word" : lines.getLast());
    }

    final void awaitOwner() {
        Waiting.until(PATIENCE, () -> answers() || runsOtherwise());
        if (!answers()) {
            throw new ServersRefused("Another Encore owns " + home + " but its " + name + " does not answer on port "
                    + port() + ": end that one, or give this one the same port.");
        }
    }

    private boolean runsOtherwise() {
        try {
            return !processes().isEmpty() && !isConfiguredAsWanted();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    final void stop() {
        processes().forEach(ServerProcess::stop);
    }

    final void kill() {
        processes().forEach(ServerProcess::kill);
    }

    static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
