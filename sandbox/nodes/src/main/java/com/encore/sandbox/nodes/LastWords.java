package com.encore.sandbox.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process that disappoints has to say: how it ended, or where each of its threads stands, and the end of its log.
 * A JVM prints its threads into its own log when it is asked by a signal, so nothing but the process is needed.
 */
final class LastWords {

    private static final String DUMP = "Full thread dump";
    private static final String END_OF_DUMP = "JNI global refs";
    private static final long PATIENCE_MILLIS = 15_000;
    private static final long POLL_MILLIS = 100;
    private static final int LINES = 40;
    private static final int LONGEST_DUMP = 40_000;
    private static final int SIGNALS = 128;

    private final Process process;
    private final Path log;

    LastWords(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    String text() {
        if (!process.isAlive()) {
            return "it ended with %d%s; the end of %s:%n%s"
                    .formatted(process.exitValue(), signal(), log, lastLines(read()));
        }
        String before = read();
        boolean dumped = signal("QUIT") && awaitDump(before.length());
        String after = read().substring(before.length());
        String threads = dumped ? after : "it prints no threads, and is" + state();
        return "the end of %s:%n%s%n%s"
                .formatted(
                        log,
                        lastLines(before),
                        threads.length() > LONGEST_DUMP ? threads.substring(0, LONGEST_DUMP) : threads);
    }

    private String signal() {
        int number = process.exitValue() - SIGNALS;
        return number > 0 ? ", as signal " + number + " does it" : "";
    }

    private boolean signal(String name) {
        try {
            return new ProcessBuilder("sh", "-c", "kill -" + name + " $0", String.valueOf(process.pid()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean awaitDump(int from) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < end) {
            String said = read().substring(from);
            if (said.contains(DUMP) && said.contains(END_OF_DUMP)) {
                return true;
            }
            Node.rest(POLL_MILLIS);
        }
        return false;
    }

    /** Whether it runs, sleeps or is stopped, where the system tells. */
    private String state() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("State:"))
                    .findFirst()
                    .map(line -> " " + line.substring("State:".length()).strip())
                    .orElse(" in an unknown state");
        } catch (IOException unknown) {
            return " in an unknown state";
        }
    }

    private static String lastLines(String text) {
        List<String> lines = text.lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    private String read() {
        try {
            return Files.exists(log) ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
