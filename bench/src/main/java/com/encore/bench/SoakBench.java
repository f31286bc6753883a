package com.encore.bench;

import com.encore.sandbox.nodes.Fleet;
import com.encore.sandbox.nodes.Fundraisers;
import com.encore.sandbox.nodes.Mishap;
import com.encore.sandbox.nodes.Nodes;
import com.encore.sandbox.nodes.Ordeal;
import com.encore.sandbox.nodes.Reckoning;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Projects end one after the other while real nodes are killed, paused and told to stop at random. It measures nothing
 * but whether every won ends where it belongs; a run is repeated with the seed it prints.
 */
final class SoakBench implements Scenario {

    private static final int SCHEDULES = Integer.getInteger("encore.bench.schedules", 20);
    private static final long SEED = Long.getLong("encore.bench.seed", new Random().nextInt(1_000_000));

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        boolean full = effort == Effort.FULL;
        int nodes = full ? 3 : 2;
        int backers = full ? 300 : 20;
        int schedules = full ? SCHEDULES : 1;
        System.out.printf(
                "soak: to be repeated by -Dencore.bench.seed=%d -Dencore.bench.schedules=%d%n", SEED, schedules);
        Findings findings = new Findings("Soak: %d schedules of kill -9, pause and stop from seed %d, %d nodes"
                .formatted(schedules, SEED, nodes));
        Map<Mishap.Kind, Integer> happened = new EnumMap<>(Mishap.Kind.class);
        long began = System.nanoTime();
        try (Nodes started = new Nodes(bench.folder().resolve("soak"), bench.servers())) {
            JdbcClient jdbc = JdbcClient.create(bench.connections());
            Fleet fleet = new Fleet(started, jdbc, "jobs", nodes);
            Ordeal ordeal =
                    new Ordeal(fleet, new Fundraisers(jdbc, bench.provider()), new Reckoning(jdbc, bench.provider()));
            for (long seed = SEED; seed < SEED + schedules && findings.right(); seed++) {
                List<String> differences = ordeal.ofSeed(seed, backers, backers / 15);
                findings.must(differences.isEmpty(), "seed %d: %s".formatted(seed, differences));
                Mishap.schedule(seed, nodes).forEach(mishap -> happened.merge(mishap.kind(), 1, Integer::sum));
            }
        }
        List<String> troubles = new BooksCheck(bench.connections()).troubles();
        Table table = new Table("what", "count");
        happened.forEach((kind, times) -> table.row("nodes " + kind, times));
        return findings.table(table)
                .remark("each project was decided once and each won went back once or stayed, by our books and by the"
                        + " provider's; took %d s"
                                .formatted(Duration.ofNanos(System.nanoTime() - began)
                                        .toSeconds()))
                .must(troubles.isEmpty(), "the books: " + troubles);
    }
}
