package com.encore.console;

import com.encore.stereotype.ReadModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reckons how far an open run is. Where the business knows how much there is to do, what is left and the run's own rate
 * say when it is through; otherwise the time earlier runs took is all there is to go by.
 */
@ReadModel
public class RunPaces {

    private static final int RUNS_BEFORE = 5;
    private static final long MICROS_A_MINUTE = 60_000_000;

    private final JdbcClient jdbc;
    private final RunSteps steps;

    RunPaces(JdbcClient jdbc, RunSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** Empty for what waits or is over. */
    public Optional<RunProgress> of(RunLine run) {
        if (!run.state().isOpen() || run.execution() == null) {
            return Optional.empty();
        }
        StepLine step = steps.of(run.execution()).stream()
                .filter(StepLine::isOpen)
                .reduce((earlier, later) -> later)
                .orElse(null);
        Work work = work(run, step);
        return Optional.of(reckoned(run, step, work, usual(run)));
    }

    private static RunProgress reckoned(RunLine run, @Nullable StepLine step, Work work, @Nullable Duration usual) {
        String name = step == null ? null : step.step();
        if (work.total() != null && work.perMinute() > 0) {
            long left = Math.max(0, work.total() - work.done());
            return new RunProgress(
                    RunProgress.Basis.COUNTED,
                    name,
                    work.done(),
                    work.total(),
                    work.unit(),
                    work.perMinute(),
                    Duration.ofSeconds(Math.ceilDiv(Math.multiplyExact(left, 60L), work.perMinute())),
                    usual);
        }
        boolean longer = usual != null && run.took().compareTo(usual) > 0;
        RunProgress.Basis basis =
                usual == null ? RunProgress.Basis.NONE : longer ? RunProgress.Basis.LONGER : RunProgress.Basis.USUAL;
        return new RunProgress(
                basis,
                name,
                work.done(),
                work.total(),
                work.unit(),
                work.perMinute(),
                usual == null || longer ? null : usual.minus(run.took()),
                usual);
    }

    private Work work(RunLine run, @Nullable StepLine step) {
        if (run.job().equals("make-export")) {
            return export(run.identity().asExport()).orElseGet(() -> counted(step, null));
        }
        if (run.job().equals("refund-payments") && step != null && step.step().equals("refund")) {
            long left = jdbc.sql("""
                            select count(*) from refund force index (refund_to_pay) where project_id = ? and unfinished = 1
                            """)
                    .param(run.identity().asProject())
                    .query(Long.class)
                    .single();
            return counted(step, step.done() + left);
        }
        return counted(step, null);
    }

    private static Work counted(@Nullable StepLine step, @Nullable Long total) {
        if (step == null || step.startedAt() == null) {
            return new Work(0, total, RunProgress.Unit.ITEMS, 0);
        }
        boolean items = step.done() > 0 || step.commits() == 0;
        long done = items ? step.done() : step.commits();
        Duration until = step.updatedAt() == null ? step.took() : Duration.between(step.startedAt(), step.updatedAt());
        return new Work(done, total, items ? RunProgress.Unit.ITEMS : RunProgress.Unit.COMMITS, perMinute(done, until));
    }

    /** The writer tells its own rows; Spring Batch knows of one step and no items. */
    private Optional<Work> export(long id) {
        return jdbc.sql("""
                        select rows_done, rows_total,
                          timestampdiff(microsecond, begun_at, utc_timestamp(6)) as micros
                        from export_request where id = ? and begun_at is not null
                        """)
                .param(id)
                .query(Rows.class)
                .optional()
                .map(rows -> new Work(
                        rows.rowsDone(),
                        rows.rowsTotal(),
                        RunProgress.Unit.ITEMS,
                        perMinute(rows.rowsDone(), Duration.ofNanos(rows.micros() * 1000))));
    }

    private static long perMinute(long done, Duration in) {
        long micros = in.toNanos() / 1000;
        return micros <= 0 ? 0 : Math.multiplyExact(done, MICROS_A_MINUTE) / micros;
    }

    private @Nullable Duration usual(RunLine run) {
        List<Long> took = jdbc.sql("""
                        select timestampdiff(microsecond, coalesce(e.START_TIME, r.requested_at), r.ended_at)
                        from (select id from run_request force index (run_request_by_job_state)
                          where job_name = ? and state = 'COMPLETED' and id <> ? order by id desc limit ?) last
                        join run_request r on r.id = last.id
                        left join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = r.execution_id
                        """).params(run.job(), run.id(), RUNS_BEFORE).query(Long.class).list().stream()
                .sorted()
                .toList();
        return took.isEmpty() ? null : Duration.ofNanos(Math.max(0, took.get(took.size() / 2)) * 1000);
    }

    private record Work(long done, @Nullable Long total, RunProgress.Unit unit, long perMinute) {}

    private record Rows(long rowsDone, @Nullable Long rowsTotal, long micros) {}
}
