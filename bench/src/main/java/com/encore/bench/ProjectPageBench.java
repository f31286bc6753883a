package com.encore.bench;

import com.encore.project.ProjectId;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A project's page over HTTP, beside a static file of its size and a page of twenty rows from the same server. */
final class ProjectPageBench implements Scenario {

    private static final int STEADY_PER_SECOND = 200;
    private static final int REWARDS = 5;
    private static final String FILE = "same-size.html";

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        try (AppProcess app = AppProcess.start(bench);
                Visitors visitors = new Visitors(app.port(), effort.atOnce())) {
            Staging staging = new Staging(bench.connections());
            String slug = "bench-page-" + UUID.randomUUID();
            ProjectId project = staging.project(slug);
            IntStream.rangeClosed(1, REWARDS)
                    .forEach(i -> staging.reward(project, i, 10_000L * i, i == 1 ? null : 500));
            String page = "/projects/" + slug;
            byte[] body = visitors.read(page).body();
            Files.write(bench.served().resolve(FILE), body);

            List<String> paths = List.of("/" + FILE, PlainPage.PATH, page);
            for (String path : paths) {
                Load.closed(effort.atOnce(), effort.warmUp(), worker -> visitors.read(path));
            }
            CpuMeter meter = bench.meter(app);
            CpuMeter.Spent before = meter.read();
            Measured counted = Load.closed(effort.atOnce(), effort.round(), worker -> visitors.read(page));
            CpuMeter.Spent spent = meter.read().since(before);
            Map<String, List<Measured>> rounds = new LinkedHashMap<>();
            for (int round = 0; round < effort.rounds(); round++) {
                for (String path : paths) {
                    rounds.computeIfAbsent(path, any -> new ArrayList<>())
                            .add(Load.closed(effort.atOnce(), effort.round(), worker -> visitors.read(path)));
                }
            }
            Measured steady = Load.open(STEADY_PER_SECOND, effort.warmUp(), worker -> visitors.read(page));
            return findings(rounds.values().stream().map(Measured::sum).toList(), steady, body.length, effort)
                    .table(spent.per("page", counted.done()))
                    .remark("application with " + String.join(" ", AppProcess.JVM));
        }
    }

    private static Findings findings(List<Measured> measured, Measured steady, int bytes, Effort effort) {
        Measured file = measured.get(0);
        Measured plain = measured.get(1);
        Measured page = measured.get(2);
        Findings findings = new Findings(
                        "Project page, warm, %,d bytes, %d visitors at once".formatted(bytes, effort.atOnce()))
                .table(new Table("what", "requests/s", "p50 ms", "p99 ms", "page ÷ this")
                        .row("project page", page.rate(), page.millis(50), page.millis(99), "1.00")
                        .row("page of 20 rows", plain.rate(), plain.millis(50), plain.millis(99), page.times(plain))
                        .row("static file", file.rate(), file.millis(50), file.millis(99), page.times(file)))
                .table(new Table("project page at a steady rate", "p50 ms", "p99 ms", "p99.9 ms")
                        .row(STEADY_PER_SECOND + "/s", steady.millis(50), steady.millis(99), steady.millis(99.9)))
                .remark("target: 3,000 requests/s and more, p99 below 50 ms at 200/s");
        List.of(file, plain, page, steady)
                .forEach(each -> findings.must(each.failed() == 0, each.failed() + " failed: " + each.failures()));
        return findings;
    }
}
