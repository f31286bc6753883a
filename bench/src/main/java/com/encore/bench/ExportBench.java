package com.encore.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Registers written into the file store by a process that has little memory, beside the same rows read and dropped and
 * the same rows dumped by hand. In a database of its own, so that no other benchmark meets a million rows.
 */
final class ExportBench implements Scenario {

    private static final String DATABASE = "encore_export_bench";
    private static final String HEAP = "128m";

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        boolean full = effort == Effort.FULL;
        int rows = full ? 1_000_000 : 2_000;
        Findings findings = new Findings("Exports of %,d rows by a process with %s of heap".formatted(rows, HEAP));
        JdbcClient server = JdbcClient.create(bench.connections());
        server.sql("drop database if exists " + DATABASE).update();
        server.sql("create database " + DATABASE).update();
        try {
            String url = bench.connections().getJdbcUrl().replaceFirst("/encore\\b", "/" + DATABASE);
            seed(bench.connections(), url, rows);
            Table table = new Table(
                    "register",
                    "columns",
                    "as",
                    "rows/s",
                    "of read and dropped",
                    "of dumped by hand",
                    "MB",
                    "live heap MB");
            for (String line : measured(bench, url, full ? 3 : 1, rows)) {
                Object[] cells = line.split("\t");
                table.row(cells);
                findings.must(cells.length == 8, "what the writer said: " + line);
            }
            findings.must(table.text(false).lines().count() == 5, "not every register was written");
            return findings.table(table)
                    .remark(
                            "target: 200,000 rows/s and more with 10 columns, in 128 MB; the file is in the database, hashed,"
                                    + " and equals an independent count of the same moment");
        } finally {
            server.sql("drop database " + DATABASE).update();
        }
    }

    private static void seed(HikariDataSource connections, String url, int rows) {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setUsername(connections.getUsername());
            pool.setPassword(connections.getPassword());
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:com/encore/sql/migration", "classpath:com/encore/sql/repeatable")
                    .load()
                    .migrate();
            new SoldRows(pool).sell(rows / 2);
        }
    }

    private static List<String> measured(Workbench bench, String url, int times, int rows)
            throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+UseSerialGC",
                        "-Dencore.data-key=" + bench.settings(0).get("encore.data-key"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportWriter.class.getName(),
                        url,
                        bench.connections().getUsername(),
                        String.valueOf(bench.connections().getPassword()),
                        String.valueOf(times),
                        String.valueOf(rows)))
                .redirectError(bench.folder().resolve("export-writer.log").toFile())
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("\t")) {
                    said.add(line);
                }
            }
        }
        if (writer.waitFor() != 0) {
            throw new IOException(
                    "the writer failed; it says why in " + bench.folder().resolve("export-writer.log"));
        }
        return said;
    }
}
