package com.encore.bench;

import com.encore.account.MemberId;
import com.encore.project.ProjectId;
import com.encore.refund.PaidBack;
import com.encore.refund.PayBackProject;
import com.encore.sandbox.portone.Fault;
import com.encore.sandbox.portone.Operation;
import com.encore.sandbox.portone.PayRequest;
import com.encore.sandbox.portone.Scope;
import com.encore.stereotype.StillMine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A failed project's refunds: as fast as they go, against a provider that takes its time, and in numbers that would
 * not fit into the heap.
 */
final class RefundBench implements Scenario {

    private static final int IN_FLIGHT = 20;
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final int FEW = 1_000;
    private static final int PARTS = 10;
    private static final String MANY = System.getProperty("encore.bench.refunds", "100000");

    @Override
    public Findings run(Workbench bench, Effort effort) throws Exception {
        Findings findings = new Findings("Refunds of a failed project, %d at once".formatted(IN_FLIGHT));
        boolean full = effort == Effort.FULL;
        atTheSandbox(bench, full ? 5_000 : 20, full ? 2_000 : 20, findings);
        heap(bench, full ? FEW : 10, full ? Integer.parseInt(MANY) : 30, findings);
        return findings;
    }

    private static void atTheSandbox(Workbench bench, int quick, int slow, Findings findings) throws Exception {
        try (AppHere app = AppHere.start(bench, Map.of("encore.refund.workers", String.valueOf(IN_FLIGHT)))) {
            DataSource pool = app.bean(DataSource.class);
            Pass.of(bench, app, pool, paid(bench, pool, quick));
            Pass atOnce = Pass.of(bench, app, pool, paid(bench, pool, quick));
            ProjectId later = paid(bench, pool, slow);
            bench.provider().faults().on(Scope.of(Operation.CANCEL), new Fault.Latency(LATENCY));
            Pass waiting = Pass.of(bench, app, pool, later);
            bench.provider().faults().clear();
            double most = IN_FLIGHT / (LATENCY.toMillis() / 1e3);
            findings.table(new Table(
                                    "provider answers",
                                    "refunds",
                                    "refunds/s",
                                    "in flight ÷ latency",
                                    "ratio",
                                    "statements each",
                                    "CPU ms each, app and provider",
                                    "database")
                            .row(atOnce.cells("at once", "", ""))
                            .row(waiting.cells(
                                    "after %d ms".formatted(LATENCY.toMillis()),
                                    "%,.0f".formatted(most),
                                    "%.2f".formatted(waiting.perSecond() / most))))
                    .remark("target: 500/s and more at once; ratio of 0.9 and more");
            long ledger = new Staging(pool).receivable();
            long provider = bench.provider().record().capturedTotal()
                    - bench.provider().record().cancelledTotal();
            findings.must(ledger == provider, "ledger " + ledger + ", provider " + provider);
            findings.must(atOnce.allDone() && waiting.allDone(), "not all done: " + atOnce + ", " + waiting);
            List<String> troubles = new BooksCheck(pool).troubles();
            findings.must(troubles.isEmpty(), "the books: " + troubles);
        }
    }

    private static void heap(Workbench bench, int few, int many, Findings findings) throws Exception {
        try (QuickProvider provider = QuickProvider.start();
                AppHere app = AppHere.start(
                        bench,
                        Map.of(
                                "encore.refund.workers",
                                String.valueOf(IN_FLIGHT),
                                "encore.portone.api-base",
                                provider.apiBase()))) {
            DataSource pool = app.bean(DataSource.class);
            Pass.of(bench, app, pool, owed(pool, few));
            Table table = new Table("refunds", "most live heap MB", "refunds/s", "CPU ms each, app", "database");
            Table course = new Table("done of %,d".formatted(many), "live heap MB");
            for (int count : List.of(few, many)) {
                ProjectId project = owed(pool, count);
                try (LiveHeap heap = new LiveHeap(done(pool, project, count))) {
                    Pass pass = Pass.of(bench, app, pool, project);
                    table.row(
                            "%,d".formatted(count),
                            heap.mostMegabytes(),
                            "%,.0f".formatted(pass.perSecond()),
                            pass.spent().oursEach(count),
                            pass.spent().databaseEach(count));
                    findings.must(pass.allDone(), "not all done: " + pass);
                    if (count == many) {
                        heap.mostOfEach(PARTS, many)
                                .forEach(look -> course.row("%,d".formatted(look.done()), look.megabytes()));
                    }
                }
            }
            findings.table(table).table(course).remark("target: heap flat");
        }
    }

    /** About how many are done, of refunds that are taken up in the order of their ids, between which there are gaps. */
    private static LongSupplier done(DataSource pool, ProjectId project, int count) {
        JdbcClient jdbc = JdbcClient.create(pool);
        long first = jdbc.sql("select min(id) from refund where project_id = ? and unfinished = 1")
                .param(project.value())
                .query(Long.class)
                .single();
        long end = 1
                + jdbc.sql("select max(id) from refund where project_id = ?")
                        .param(project.value())
                        .query(Long.class)
                        .single();
        return () -> {
            long next = jdbc.sql("select coalesce(min(id), ?) from refund where project_id = ? and unfinished = 1")
                    .params(end, project.value())
                    .query(Long.class)
                    .single();
            return (next - first) * count / (end - first);
        };
    }

    /** Owed back, and known at the sandbox as paid. */
    private static ProjectId paid(Workbench bench, DataSource pool, int count) {
        ProjectId project = owed(pool, count);
        new OwedRows(pool)
                .paymentsOf(project)
                .forEach(number -> bench.provider().payer().approve(PayRequest.of(number, OwedRows.AMOUNT)));
        return project;
    }

    private static ProjectId owed(DataSource pool, int count) {
        Staging staging = new Staging(pool);
        ProjectId project = staging.project("bench-refund-" + UUID.randomUUID());
        MemberId fan = staging.fans(1, "none").getFirst();
        new OwedRows(pool).owe(project, fan, count);
        return project;
    }

    /** One pass over a project's refunds. */
    private record Pass(PaidBack paid, Duration took, Spent spent) {

        static Pass of(Workbench bench, AppHere app, DataSource pool, ProjectId project) {
            PayBackProject payBack = app.bean(PayBackProject.class);
            Spent before = Spent.soFar(bench, pool);
            long began = System.nanoTime();
            PaidBack paid = payBack.pay(project, StillMine.ALWAYS);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            return new Pass(paid, took, Spent.soFar(bench, pool).since(before));
        }

        double perSecond() {
            return paid.taken() / (took.toNanos() / 1e9);
        }

        boolean allDone() {
            return paid.taken() > 0 && paid.done() == paid.taken();
        }

        Object[] cells(String what, String most, String ratio) {
            return new Object[] {
                what,
                "%,d".formatted(paid.taken()),
                "%,.0f".formatted(perSecond()),
                most,
                ratio,
                spent.statementsEach(paid.taken()),
                spent.oursEach(paid.taken()),
                spent.databaseEach(paid.taken())
            };
        }
    }
}
