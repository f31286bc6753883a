package com.encore.console;

import com.encore.stereotype.ReadModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every run of the last while, bare, for a picture of it. */
@ReadModel
public class RunsOfDay {

    /** A run every two seconds for a whole day; beyond that a picture shows nothing anyway. */
    private static final int MOST = 40_000;

    private final JdbcClient jdbc;

    RunsOfDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When a run went on, by the database's clock. An open one has no end. */
    public record Span(
            long id,
            String job,
            RunState state,
            Instant from,
            @Nullable Instant until) {}

    /**
     * @param now by the database's clock, as all the rest
     * @param cut whether there were more than can be shown
     */
    public record Day(Instant from, Instant now, List<Span> spans, boolean cut) {}

    public Day last(Duration length) {
        Instant now = jdbc.sql("select utc_timestamp(6)").query(Instant.class).single();
        Instant from = now.minus(length);
        List<Span> spans = jdbc.sql("""
                        select r.id, r.job_name, r.state, coalesce(e.START_TIME, r.requested_at) as started_at, r.ended_at,
                          e.STATUS as batch_status
                        from (
                          (select id from run_request force index (run_request_by_end)
                           where outcome in
                             ('COMPLETED', 'FAILED', 'STOPPED', 'NOT_BEGUN', 'TAKEN_OVER', 'FENCED')
                             and ended_at >= :from order by ended_at desc limit :most)
                          union all
                          (select id from run_request force index (run_request_by_state)
                           where state in ('RUNNING', 'STOPPING', 'WAITING') limit :most)
                        ) few join run_request r on r.id = few.id
                        left join BATCH_JOB_EXECUTION e on e.JOB_EXECUTION_ID = r.execution_id
                        order by r.id
                        """).param("from", from).param("most", MOST).query(Row.class).list().stream()
                .map(Row::span)
                .toList();
        return new Day(from, now, spans, spans.size() >= MOST);
    }

    private record Row(
            long id,
            String jobName,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String batchStatus) {

        Span span() {
            return new Span(id, jobName, RunState.of(state, batchStatus), startedAt, endedAt);
        }
    }
}
