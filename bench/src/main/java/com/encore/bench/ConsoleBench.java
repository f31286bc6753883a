package com.encore.bench;

import com.encore.account.MemberId;
import com.encore.console.RunFile;
import com.encore.console.RunFilter;
import com.encore.console.RunLine;
import com.encore.console.RunList;
import com.encore.console.RunPlace;
import com.encore.console.RunState;
import com.encore.console.RunSteps;
import com.encore.console.RunsInNeed;
import com.encore.console.RunsNow;
import com.encore.console.RunsOfDay;
import com.encore.operations.Cause;
import com.encore.operations.NodeId;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The console's lists, filters, counts and overview at very many runs, each beside reading fifty rows by primary key. In
 * a database of its own, so that no other benchmark meets a million runs.
 */
final class ConsoleBench implements Scenario {

    private static final String DATABASE = "encore_console_bench";
    private static final String MANY = System.getProperty("encore.bench.runs", "1000000");
    private static final int PAGE = 50;
    private static final int COUNTED = 1_000;
    private static final int TARGET_MILLIS = 100;

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        boolean full = effort == Effort.FULL;
        int runs = full ? Integer.parseInt(MANY) : 3_000;
        Findings findings = new Findings("The console at %,d runs and %,d steps".formatted(runs, runs * 3L));
        JdbcClient server = JdbcClient.create(bench.connections());
        server.sql("drop database if exists " + DATABASE).update();
        server.sql("create database " + DATABASE).update();
        String url = bench.connections().getJdbcUrl().replaceFirst("/encore\\b", "/" + DATABASE);
        try (AppHere app = AppHere.start(bench, Map.of("encore.db.url", url));
                HikariDataSource database = pool(bench.connections(), url)) {
            new ManyRuns(database).write(runs);
            measure(findings, app, JdbcClient.create(database), runs, full ? 200 : 3);
        } finally {
            server.sql("drop database " + DATABASE).update();
        }
        return findings;
    }

    private static HikariDataSource pool(HikariDataSource connections, String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(connections.getUsername());
        pool.setPassword(connections.getPassword());
        pool.setMaximumPoolSize(4);
        return pool;
    }

    private static void measure(Findings findings, AppHere app, JdbcClient jdbc, int runs, int times) {
        Histogram raw = timed(
                times,
                i -> jdbc.sql("select * from run_request where id < ? order by id desc limit 50")
                        .param(1 + (i * 7_919L) % runs)
                        .query()
                        .listOfRows());
        Table table = new Table("what", "p50 ms", "p95 ms", "p95, times 50 rows by primary key");
        table.row("50 rows by primary key", millis(raw, 50), millis(raw, 95), "1.0");
        StringBuilder slow = new StringBuilder();
        reads(app, runs).forEach((what, read) -> {
            Histogram took = timed(times, read);
            table.row(what, millis(took, 50), millis(took, 95), times(took, raw));
            if (took.getValueAtPercentile(95) > TARGET_MILLIS * 1_000) {
                slow.append(slow.isEmpty() ? "" : ", ").append(what);
            }
        });
        findings.table(table)
                .remark("target: p95 below " + TARGET_MILLIS + " ms; missed by: " + (slow.isEmpty() ? "none" : slow));
        RunList list = app.bean(RunList.class);
        int failed = IntStream.range(0, runs - 20).filter(i -> i % 997 == 0).toArray().length;
        findings.must(list.count(RunFilter.of(RunState.FAILED), runs) == failed, "not every failed run is found");
        findings.must(
                list.page(RunFilter.ALL, RunPlace.olderThan(runs / 2), PAGE).rows().stream()
                        .map(RunLine::id)
                        .toList()
                        .equals(IntStream.rangeClosed(1, PAGE)
                                .mapToObj(i -> (long) runs / 2 - i)
                                .toList()),
                "a page in the middle is not the fifty runs it should be");
        findings.must(app.bean(RunsNow.class).open(100).size() == 20, "not every open run is found");
    }

    private static Map<String, IntConsumer> reads(AppHere app, int runs) {
        RunList list = app.bean(RunList.class);
        RunFile file = app.bean(RunFile.class);
        RunSteps steps = app.bean(RunSteps.class);
        RunsNow now = app.bean(RunsNow.class);
        RunsInNeed inNeed = app.bean(RunsInNeed.class);
        RunsOfDay days = app.bean(RunsOfDay.class);
        Map<String, IntConsumer> reads = new LinkedHashMap<>();
        reads.put("newest page", i -> list.page(RunFilter.ALL, null, PAGE));
        reads.put("older page", i -> list.page(RunFilter.ALL, RunPlace.olderThan(place(i, runs)), PAGE));
        reads.put("newer page", i -> list.page(RunFilter.ALL, RunPlace.newerThan(place(i, runs)), PAGE));
        for (RunState state : List.of(RunState.FAILED, RunState.COMPLETED, RunState.RUNNING, RunState.UNKNOWN)) {
            reads.put("state " + state, i -> list.page(RunFilter.of(state), null, PAGE));
        }
        reads.put("a job", i -> list.page(RunFilter.of("settle"), RunPlace.olderThan(place(i, runs)), PAGE));
        reads.put("a job, failed", i -> list.page(filter("sync-counters", RunState.FAILED, null, null), null, PAGE));
        reads.put(
                "a job that never fails so",
                i -> list.page(filter("settle", RunState.NOT_BEGUN, null, null), null, PAGE));
        reads.put("a node", i -> list.page(filter(null, null, node(i), null), null, PAGE));
        reads.put("a node and a job", i -> list.page(filter("make-export", null, node(i), null), null, PAGE));
        reads.put("a node, failed", i -> list.page(filter(null, RunState.FAILED, node(0), null), null, PAGE));
        reads.put(
                "a job and a cause it never has",
                i -> list.page(filter("sync-counters", null, null, Cause.CHAIN), null, PAGE));
        reads.put("what people asked for", i -> list.page(filter(null, null, null, Cause.PERSON), null, PAGE));
        reads.put(
                "what one person asked for",
                i -> list.page(
                        new RunFilter(null, null, null, null, new MemberId(1 + i % ManyRuns.PEOPLE), null, null, null),
                        null,
                        PAGE));
        reads.put("a project", i -> list.page(RunFilter.about(List.of("project=" + place(i, runs) / 10)), null, PAGE));
        reads.put("a day", i -> list.page(day(i, runs, null, null), null, PAGE));
        reads.put("a day of a job, failed", i -> list.page(day(i, runs, "sync-counters", RunState.FAILED), null, PAGE));
        reads.put("count of all, to a thousand", i -> list.count(RunFilter.ALL, COUNTED));
        reads.put("count of a job, to a thousand", i -> list.count(RunFilter.of("settle"), COUNTED));
        reads.put("count of what failed, to a thousand", i -> list.count(RunFilter.of(RunState.FAILED), COUNTED));
        reads.put("count of a day of a job", i -> list.count(day(i, runs, "sync-counters", null), COUNTED));
        reads.put("what runs now", i -> now.open(30));
        reads.put("what needs somebody", i -> inNeed.newest(30));
        reads.put("the last day", i -> days.last(Duration.ofHours(24)));
        reads.put("fingerprint", i -> now.fingerprint());
        reads.put(
                "one run with its steps",
                i -> steps.of(file.of(place(i, runs)).run().execution()));
        reads.put("the run before", i -> file.comparableTo(file.line(place(i, runs))));
        return reads;
    }

    private static long place(int i, int runs) {
        return 60 + (i * 7_919L) % (runs - 120);
    }

    private static NodeId node(int i) {
        return new NodeId("00000000-0000-0000-0000-%012d".formatted(i % ManyRuns.NODES));
    }

    private static RunFilter filter(
            @Nullable String job, @Nullable RunState state, @Nullable NodeId node, @Nullable Cause cause) {
        return new RunFilter(job, state, node, cause, null, null, null, null);
    }

    private static RunFilter day(int i, int runs, @Nullable String job, @Nullable RunState state) {
        Instant from = Instant.now().minus(Duration.ofSeconds(30 * place(i, runs)));
        return new RunFilter(job, state, null, null, null, null, from, from.plus(Duration.ofDays(1)));
    }

    private static Histogram timed(int times, IntConsumer read) {
        for (int i = 0; i < Math.min(times, 20); i++) {
            read.accept(i);
        }
        Histogram micros = new Histogram(3);
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            read.accept(i);
            micros.recordValue((System.nanoTime() - began) / 1_000);
        }
        return micros;
    }

    private static String millis(Histogram micros, double percentile) {
        return "%.1f".formatted(micros.getValueAtPercentile(percentile) / 1_000.0);
    }

    private static String times(Histogram took, Histogram raw) {
        return "%.1f".formatted((double) took.getValueAtPercentile(95) / Math.max(1, raw.getValueAtPercentile(95)));
    }
}
