package com.encore.closing;

import com.encore.money.Won;
import com.encore.project.FundingEnd;
import com.encore.project.ProjectId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of decided projects. */
@Component
class ClosingResults {

    private static final String COLUMNS = """
            select result, goal, ledger_held, owed_back, counted, backers, totals_drift, live_counter_raised,
                   unclear_payments, decided_at, finished_at
            from closing_result where project_id = ?
            """;

    private final JdbcClient jdbc;

    ClosingResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(
            FundingEnd.Locked project,
            FundingResult result,
            Figures.Counted figures,
            int unclear,
            @Nullable Won liveCounter,
            Instant now) {
        jdbc.sql("""
                        insert into closing_result
                          (project_id, result, goal, ledger_held, owed_back, counted, backers, totals_row_raised,
                           totals_drift, live_counter_raised, unclear_payments, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(project.id().value())
                .param(result.name())
                .param(project.goal().amount())
                .param(figures.held())
                .param(figures.owedBack())
                .param(figures.counted())
                .param(figures.backers())
                .param(figures.totalsRow())
                .param(figures.totalsRow() - figures.counted())
                .param(liveCounter == null ? null : liveCounter.amount())
                .param(unclear)
                .param(now)
                .update();
    }

    Optional<ClosingResult> find(ProjectId project) {
        return read(project, COLUMNS);
    }

    ClosingResult of(ProjectId project) {
        return find(project).orElseThrow(() -> undecided(project));
    }

    /** Whoever has this lock is the one writer of the project's pledges; it comes before every other. */
    ClosingResult lock(ProjectId project) {
        return read(project, COLUMNS + " for update").orElseThrow(() -> undecided(project));
    }

    void finished(ProjectId project, Instant now) {
        jdbc.sql("update closing_result set finished_at = ? where project_id = ? and finished_at is null")
                .params(now, project.value())
                .update();
    }

    private Optional<ClosingResult> read(ProjectId project, String sql) {
        return jdbc.sql(sql).param(project.value()).query(Row.class).optional().map(Row::view);
    }

    private static IllegalStateException undecided(ProjectId project) {
        return new IllegalStateException("project " + project.value() + " is not decided yet");
    }

    private record Row(
            FundingResult result,
            long goal,
            long ledgerHeld,
            long owedBack,
            long counted,
            int backers,
            long totalsDrift,
            @Nullable Long liveCounterRaised,
            int unclearPayments,
            Instant decidedAt,
            @Nullable Instant finishedAt) {

        ClosingResult view() {
            return new ClosingResult(
                    result,
                    Won.of(goal),
                    Won.of(ledgerHeld),
                    Won.of(owedBack),
                    Won.of(counted),
                    backers,
                    totalsDrift,
                    liveCounterRaised == null ? null : Won.of(liveCounterRaised),
                    unclearPayments,
                    decidedAt,
                    finishedAt);
        }
    }
}
