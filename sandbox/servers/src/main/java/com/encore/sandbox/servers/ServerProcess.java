package com.encore.sandbox.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A running server, proved by its program and its configuration file to be ours: pid files are never believed. */
record ServerProcess(ProcessHandle handle) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static List<ServerProcess> find(String program, String argument) {
        return ProcessHandle.allProcesses()
                .filter(handle -> runs(handle, program, argument))
                .map(ServerProcess::new)
                .filter(ServerProcess::lives)
                .toList();
    }

    private static boolean runs(ProcessHandle handle, String program, String argument) {
        var info = handle.info();
        return info.command()
                        .filter(command ->
                                Path.of(command).getFileName().toString().startsWith(program))
                        .isPresent()
                && info.arguments().map(List::of).orElse(List.of()).contains(argument);
    }

    boolean lives() {
        return handle.isAlive() && !isZombie();
    }

    // in a container whose first process reaps no orphans, an ended server stays listed for ever;
    // as long as it has more than one thread it is still letting go of its files and its port
    private boolean isZombie() {
        var process = Path.of("/proc", Long.toString(handle.pid()));
        try (var threads = Files.list(process.resolve("task"))) {
            var stat = Files.readString(process.resolve("stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')')) && threads.count() <= 1;
        } catch (IOException | UncheckedIOException notLinuxOrGone) {
            return false;
        }
    }

    void stop() {
        handle.destroy();
        if (!Waiting.until(PATIENCE, () -> !lives())) {
            kill();
        }
    }

    void kill() {
        handle.destroyForcibly();
        Waiting.until(PATIENCE, () -> !lives());
    }
}
