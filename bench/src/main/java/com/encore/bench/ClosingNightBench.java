package com.encore.bench;

import com.encore.project.ProjectId;
import com.encore.sandbox.nodes.Fundraisers;
import com.encore.sandbox.nodes.Node;
import com.encore.sandbox.nodes.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many projects end in the same second on two nodes: how long until each is decided, and until each won is in place. */
final class ClosingNightBench implements Scenario {

    private static final Duration AHEAD = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        boolean full = effort == Effort.FULL;
        int projects = full ? 200 : 4;
        int backers = full ? 100 : 3;
        Findings findings = new Findings("Closing night: %d projects of %d paid pledges each, one deadline, 2 nodes"
                .formatted(projects, backers));
        try (Nodes nodes = new Nodes(bench.folder().resolve("nodes"), bench.servers())) {
            Node one = nodes.start("jobs");
            Node two = nodes.start("jobs");
            one.awaitReady();
            two.awaitReady();
            JdbcClient jdbc = JdbcClient.create(bench.connections());
            List<ProjectId> all = projects(new Fundraisers(jdbc, bench.provider()), projects, backers);
            double byHand = byHand(jdbc, all);

            Instant deadline = Instant.now().plus(AHEAD);
            new Fundraisers(jdbc, bench.provider()).closeAt(deadline, all);
            all.forEach(one::periodOf);
            Night night = new Night(jdbc, all, deadline);
            boolean done = night.await(night::isOver);

            findings.table(new Table("until", "last, s", "on average, s")
                            .row("decided", night.last("decided_at"), night.average("decided_at"))
                            .row("every pledge settled", night.last("finished_at"), night.average("finished_at"))
                            .row("every refund back", night.lastRefund(), "")
                            .row("the same decisions by hand, one after the other", "%.2f".formatted(byHand), ""))
                    .remark("target: all decided 10 s after the deadline")
                    .must(done, "not everything was done in " + PATIENCE)
                    .must(night.right(), "a project was not closed once with the right result");
            List<String> troubles = new BooksCheck(bench.connections()).troubles();
            findings.must(troubles.isEmpty(), "the books: " + troubles);
        }
        return findings;
    }

    /** Every other one misses its goal by a won. */
    private static List<ProjectId> projects(Fundraisers fundraisers, int projects, int backers) {
        List<ProjectId> all = new ArrayList<>();
        Instant later = Instant.now().plus(Duration.ofDays(1));
        for (int i = 0; i < projects; i++) {
            all.add(fundraisers.paid(backers, backers * Fundraisers.PRICE + i % 2, later));
        }
        return all;
    }

    /** What has to be read and written to decide, in one transaction each, rolled back by being written as it was. */
    private static double byHand(JdbcClient jdbc, List<ProjectId> all) {
        long start = System.nanoTime();
        for (ProjectId project : all) {
            jdbc.sql("select coalesce(-sum(amount), 0) from posting where project_id = ? and account_id = 3")
                    .param(project.value())
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            select coalesce(sum(amount), 0) from refund
                            where project_id = ? and state in ('OWED', 'ASKED', 'PENDING', 'PARKED')
                            """).param(project.value()).query(Long.class).single();
            jdbc.sql("update project set version = version + 1 where id = ?")
                    .param(project.value())
                    .update();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** What is known of the night so far. */
    private record Night(JdbcClient jdbc, List<ProjectId> projects, Instant deadline) {

        boolean await(BooleanSupplier over) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!over.getAsBoolean() && System.nanoTime() < end) {
                Thread.sleep(500);
            }
            return over.getAsBoolean();
        }

        boolean isOver() {
            return count(
                                    "select count(*) from closing_result where finished_at is not null and project_id in (:projects)")
                            == projects.size()
                    && count("select count(*) from pledge where state not in ('CONFIRMED', 'REFUNDED')"
                                    + " and project_id in (:projects)")
                            == 0;
        }

        boolean right() {
            return count("select count(*) from project_history where to_state in ('SUCCEEDED', 'FAILED')"
                                    + " and project_id in (:projects)")
                            == projects.size()
                    && count("select count(*) from project where state = 'SUCCEEDED' and id in (:projects)")
                            == (projects.size() + 1) / 2;
        }

        String last(String column) {
            return seconds("select max(timestampdiff(microsecond, p.closes_at, c." + column + "))"
                    + " from closing_result c join project p on p.id = c.project_id where p.id in (:projects)");
        }

        String average(String column) {
            return seconds("select cast(avg(timestampdiff(microsecond, p.closes_at, c." + column + ")) as signed)"
                    + " from closing_result c join project p on p.id = c.project_id where p.id in (:projects)");
        }

        String lastRefund() {
            return seconds("select max(timestampdiff(microsecond, p.closes_at, r.done_at))"
                    + " from refund r join project p on p.id = r.project_id where p.id in (:projects)");
        }

        private String seconds(String sql) {
            return "%.2f".formatted(number(sql) / 1e6);
        }

        private int count(String sql) {
            return Math.toIntExact(number(sql));
        }

        private long number(String sql) {
            return jdbc.sql(sql)
                    .param("projects", projects.stream().map(ProjectId::value).toList())
                    .query(Long.class)
                    .single();
        }
    }
}
