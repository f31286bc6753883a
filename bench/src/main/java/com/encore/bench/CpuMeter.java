package com.encore.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each process spends of the processors: a steadier figure than the clock where others share them. */
final class CpuMeter {

    private final Map<String, ProcessHandle> processes = new LinkedHashMap<>();

    CpuMeter(Path folder, ProcessHandle application) {
        processes.put("application", application);
        processes.put("MySQL", server("mysqld", folder));
        processes.put("Redis", server("redis", folder));
        processes.put("buyers and provider", ProcessHandle.current());
    }

    Spent read() {
        Map<String, Duration> spent = new LinkedHashMap<>();
        processes.forEach((name, process) ->
                spent.put(name, process.info().totalCpuDuration().orElse(Duration.ZERO)));
        return new Spent(spent);
    }

    private static ProcessHandle server(String program, Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").contains(program))
                .filter(process -> List.of(process.info().arguments().orElse(new String[0])).stream()
                        .anyMatch(argument -> argument.contains(folder.toString())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + program + " runs from " + folder));
    }

    /** Processor time by process. */
    record Spent(Map<String, Duration> times) {

        Spent since(Spent earlier) {
            Map<String, Duration> spent = new LinkedHashMap<>();
            times.forEach((name, time) -> spent.put(name, time.minus(earlier.times.getOrDefault(name, Duration.ZERO))));
            return new Spent(spent);
        }

        Table per(String unit, long units) {
            Table table = new Table("processor time by", "ms per " + unit);
            times.forEach((name, time) -> table.row(name, millis(time, units)));
            return table.row("all", millis(times.values().stream().reduce(Duration.ZERO, Duration::plus), units));
        }

        private static String millis(Duration time, long units) {
            return "%.2f".formatted(time.toNanos() / 1e6 / Math.max(1, units));
        }
    }
}
