package com.encore.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A night on which much went wrong, as rows in the database of a laptop whose nodes do no jobs; what does them would put
 * all of it right again before a picture is taken.
 */
final class StagedNight implements AutoCloseable {

    private static final String LIVE = "00000000-0000-4000-8000-000000000001";
    private static final String DEAD = "00000000-0000-4000-8000-000000000002";
    private static final String SKEWED = "00000000-0000-4000-8000-000000000003";
    private static final long EXECUTIONS = 7_000L;

    private static final String STACK = """
            com.encore.payment.ProviderSilent: 결제사가 30초 동안 대답하지 않았어요
            \tat com.encore.refund.PayRefund.pay(PayRefund.java:88)
            \tat com.encore.batch.refund.RefundWriter.write(RefundWriter.java:41)
            \tat org.springframework.batch.core.step.item.ChunkOrientedTasklet.execute(ChunkOrientedTasklet.java:75)
            Caused by: java.net.http.HttpTimeoutException: request timed out
            """;

    private final Connection database;

    StagedNight(String url) throws SQLException {
        database = DriverManager.getConnection(url, "encore", "encore-laptop-only");
    }

    /** Once in a database, however often it is asked. */
    void happens() throws SQLException {
        if (number("select count(*) from node where id = '" + LIVE + "'") > 0) {
            return;
        }
        node(LIVE, "서울-1", 0, 4, true);
        node(DEAD, "서울-2", 720, 3, true);
        node(SKEWED, "부산-1", 0, 2_840, false);
        long project = number("select project_id from refund order by id limit 1");
        long other = number("select max(id) from project where state = 'FUNDING'");
        for (int day = 6; day > 0; day--) {
            run(
                    "tidy",
                    "date=" + text("select date(utc_timestamp() + interval 9 hour) - interval " + day + " day"),
                    LIVE,
                    day * 1_440,
                    4,
                    "COMPLETED",
                    "COMPLETED",
                    "",
                    210 + day,
                    210 + day);
        }
        run("reconcile-payments", "date=2026-11-20", LIVE, 610, 190, "FAILED", "FAILED", STACK, 1_204, 880);
        long failed = run("refund-payments", "project=" + project, LIVE, 95, 42, "FAILED", "FAILED", STACK, 310, 268);
        run("settle", "project=" + other, DEAD, 71, 12, "FAILED", "UNKNOWN", "", 90, 88);
        run("close-funding", "project=" + other, LIVE, 1_500, 3, "COMPLETED", "COMPLETED", "", 40, 40);
        run("close-month", "month=2026-10", LIVE, 64, 5, "STOPPED", "STOPPED", "", 12, 7);
        run("sync-counters", "minute=2026-11-20T11:00:00Z", LIVE, 2, null, null, "STARTED", "", 5_400, 5_100);
        run("make-export", "export=1", DEAD, 14, null, null, "STARTED", "", 18_000, 12_400);
        stopping("write-statements", "settlement=1-1");
        alert(
                "RUN_FAILED",
                "refund-payments project=" + project,
                failed,
                "FAILED " + STACK.lines().findFirst().orElse(""),
                52);
        alert("RUN_FAILED", "reconcile-payments date=2026-11-20", failed - 1, "NOT_BEGUN", 410);
        alert("NODE_SILENT", DEAD, 1, "서울-2 web,jobs", 11);
        alert("TRIGGER_STUCK", "projects close-funding-" + other, 1, "WRONG_TIME", 8);
        alert("TRIGGER_STUCK", "chores pay-back-30000", 1, "HELD", 7);
        alert("RUN_MISSING", "tidy date=2026-11-19", 1, "2026-11-19 19:10 UTC PAUSED", 31);
        for (int nth = 1; nth <= 34; nth++) {
            alert("REFUND_PARKED", "R2026%06d".formatted(nth), nth, 10_000L * nth + " KRW TRIED_OFTEN", 60 + nth);
        }
        said("update alert set acked_at = utc_timestamp(6), acked_by = (select min(id) from member),"
                + " ack_note = '결제사에 전화해서 물어보고 있어요. 09:00까지 답을 받기로 했어요.' where thing = '" + DEAD + "'");
        for (int day = 3; day > 0; day--) {
            missing("tidy", "date=2026-11-1" + (9 - day), day * 1_440, day == 3);
        }
        missing("reconcile-payments", "date=2026-11-19", 300, false);
        approval(
                "refund-payments",
                project,
                "ASKED",
                40,
                "공연장이 문을 닫아 공연을 열 수 없게 됐어요. 아티스트와 통화했고, 후원자 모두에게 오늘 안에 돌려주기로 했어요.");
        approval("close-funding", other, "ASKED", 900, "늦었어요");
        said("update run_approval set expires_at = utc_timestamp(6) - interval 1 hour where reason = '늦었어요'");
        approval("settle", other, "LAUNCHED", 2_000, "취소된 후원이 있어서 다시 계산해요.");
    }

    /** Nodes that live say so every few seconds, and a page that looks later would call them silent. */
    void beats() throws SQLException {
        said("update node set beat_at = utc_timestamp(6) - interval 1 second where id in ('" + LIVE + "', '" + SKEWED
                + "')");
    }

    long run(String job) throws SQLException {
        return number("select max(id) from run_request where job_name = '" + job + "' and node like '00000000-%'");
    }

    String about(long run) throws SQLException {
        return text("select identity from run_request where id = " + run);
    }

    /** One that is still to be decided. */
    long approval() throws SQLException {
        return number("select max(id) from run_approval where state = 'ASKED' and expires_at > utc_timestamp(6)");
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private void node(String id, String name, int silent, int skew, boolean deciding) throws SQLException {
        said("""
                insert into node (id, name, roles, version, started_at, beat_at, skew_ms, deciding)
                values (?, ?, 'web,jobs', '1.0.0', utc_timestamp(6) - interval 9 hour,
                  utc_timestamp(6) - interval ? second, ?, ?)
                """, id, name, silent, skew, deciding);
    }

    private long run(
            String job,
            String identity,
            String node,
            int minutesAgo,
            @Nullable Integer minutes,
            @Nullable String outcome,
            String status,
            String exit,
            long read,
            long written)
            throws SQLException {
        long execution =
                Math.max(EXECUTIONS, number("select coalesce(max(JOB_EXECUTION_ID), 0) from BATCH_JOB_EXECUTION")) + 1;
        String begun = "utc_timestamp(6) - interval " + minutesAgo + " minute";
        String ended = minutes == null ? "null" : begun + " + interval " + minutes + " minute";
        said("delete from job_guard where job_name = ? and identity = ?", job, identity);
        said(
                "insert into BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY) values (?, 0, ?, md5(?))",
                execution,
                job,
                identity + execution);
        said(
                "insert into BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME, START_TIME,"
                        + " END_TIME, STATUS, EXIT_CODE, EXIT_MESSAGE, LAST_UPDATED) values (?, 1, ?, " + begun + ", "
                        + begun + ", " + ended + ", ?, ?, ?, utc_timestamp(6))",
                execution,
                execution,
                status,
                status,
                exit);
        said(
                "insert into BATCH_JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID, PARAMETER_NAME, PARAMETER_TYPE,"
                        + " PARAMETER_VALUE, IDENTIFYING) values (?, ?, 'java.lang.String', ?, 'Y')",
                execution,
                identity.substring(0, identity.indexOf('=')),
                identity.substring(identity.indexOf('=') + 1));
        step(
                execution,
                "prepare",
                begun,
                minutes == null ? begun + " + interval 40 second" : ended,
                12,
                12,
                "COMPLETED");
        step(execution, job.startsWith("refund") ? "refund" : "work", begun, ended, read, written, status);
        said(
                "insert into run_request (job_name, identity, fence, cause, reason, node, requested_at, execution_id,"
                        + " ended_at, outcome) select ?, ?, coalesce(max(fence), 0) + 1, 'CLOCK', ?, ?, " + begun
                        + ", ?, " + ended + ", ? from run_request where job_name = ? and identity = ?",
                job,
                identity,
                job,
                node,
                execution,
                outcome,
                job,
                identity);
        long id = number("select max(id) from run_request");
        said(
                "insert into job_guard (job_name, identity, fence, owner, request_id, execution_id, since) select"
                        + " job_name, identity, fence, if(ended_at is null, node, null), id, execution_id, requested_at"
                        + " from run_request where id = ?",
                id);
        return id;
    }

    private void step(long execution, String name, String begun, String ended, long read, long written, String status)
            throws SQLException {
        said(
                "insert into BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID, CREATE_TIME,"
                        + " START_TIME, END_TIME, STATUS, COMMIT_COUNT, READ_COUNT, FILTER_COUNT, WRITE_COUNT,"
                        + " READ_SKIP_COUNT, WRITE_SKIP_COUNT, PROCESS_SKIP_COUNT, ROLLBACK_COUNT, EXIT_CODE,"
                        + " EXIT_MESSAGE, LAST_UPDATED) select greatest(coalesce(max(STEP_EXECUTION_ID), 0), "
                        + EXECUTIONS + ") + 1, 1, ?, ?, " + begun + ", " + begun + ", " + ended
                        + ", ?, ?, ?, 0, ?, 0, 0, 0, 1, '', '', utc_timestamp(6) from BATCH_STEP_EXECUTION",
                name,
                execution,
                status,
                written / 20,
                read,
                written);
    }

    private void stopping(String job, String identity) throws SQLException {
        long id = run(job, identity, LIVE, 6, null, null, "STARTED", "", 40, 31);
        said("update run_request set stop_wanted_at = utc_timestamp(6) - interval 1 minute where id = ?", id);
    }

    private void alert(String kind, String thing, long episode, String detail, int minutesAgo) throws SQLException {
        String at = "utc_timestamp(6) - interval " + minutesAgo + " minute";
        said(
                "insert ignore into alert (kind, thing, episode, detail, seen_at, raise_at, raised_at) values (?, ?, ?, ?, "
                        + at + ", " + at + ", " + at + ")",
                kind,
                thing,
                Long.toString(episode),
                detail);
    }

    private void missing(String job, String identity, int minutesAgo, boolean paused) throws SQLException {
        String at = "utc_timestamp(6) - interval " + minutesAgo + " minute";
        said(
                "insert ignore into expected_run (job_name, identity, due_at, late_at, made_up, state, paused, found_at)"
                        + " values (?, ?, " + at + ", " + at + ", false, 'MISSING', ?, utc_timestamp(6))",
                job,
                identity,
                paused);
    }

    private void approval(String job, long project, String state, int minutesAgo, String reason) throws SQLException {
        said("""
                insert into run_approval (job_name, identity, hash, figures, reason, asked_by, asked_at, expires_at, state,
                  decided_by, decided_at, decided_why)
                select ?, ?, repeat('7d3f', 16), 'refund-left=42:3150000;refund-parked=2:90000;refund-done=268:20100000',
                  ?, (select id from member where email = 'admin@encore.test'),
                  utc_timestamp(6) - interval ? minute, utc_timestamp(6) - interval ? minute + interval 12 hour, ?,
                  if(? = 'ASKED', null, (select id from member where email = 'approver@encore.test')),
                  if(? = 'ASKED', null, utc_timestamp(6)), if(? = 'ASKED', null, '숫자를 장부와 맞춰 봤어요.')
                """, job, "project=" + project, reason, minutesAgo, minutesAgo, state, state, state, state);
    }

    private void said(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return Objects.requireNonNull(row.getString(1), sql);
        }
    }
}
