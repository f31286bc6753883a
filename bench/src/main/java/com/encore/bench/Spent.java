package com.encore.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What work costs besides time: statements, and processor time of this JVM and of the database. */
record Spent(long statements, long oursNanos, long databaseNanos) {

    static Spent soFar(Workbench bench, DataSource connections) {
        long statements = JdbcClient.create(connections)
                .sql("show global status like 'Questions'")
                .query((row, number) -> row.getLong(2))
                .single();
        long ours =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        String folder = bench.folder().toString();
        long database = ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .filter(process -> process.command().orElse("").endsWith("mysqld")
                        && process.commandLine().orElse("").contains(folder))
                .mapToLong(process ->
                        process.totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
        return new Spent(statements, ours, database);
    }

    Spent since(Spent before) {
        return new Spent(
                statements - before.statements, oursNanos - before.oursNanos, databaseNanos - before.databaseNanos);
    }

    String statementsEach(long times) {
        return "%.1f".formatted((double) statements / times);
    }

    String oursEach(long times) {
        return "%.2f".formatted(oursNanos / 1e6 / times);
    }

    String databaseEach(long times) {
        return "%.2f".formatted(databaseNanos / 1e6 / times);
    }
}
