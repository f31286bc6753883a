package com.encore.console;

import com.encore.account.MemberId;
import com.encore.operations.Cause;
import com.encore.operations.Identity;
import com.encore.operations.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Puts runs into the tables as the scheduler and Spring Batch would have left them, without running anything. */
public final class StagedRuns {

    private final JdbcClient jdbc;

    public StagedRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job nobody else's rows are about. */
    public static String aJob() {
        return "staged-" + UUID.randomUUID();
    }

    public Staged run(String job, Identity identity) {
        return new Staged(job, identity, now());
    }

    public Instant now() {
        return jdbc.sql("select utc_timestamp(6)").query(Instant.class).single();
    }

    /** Of the database's clock, so that a positive time is in the past. */
    public NodeId node(String name, Duration silent) {
        NodeId node = NodeId.random();
        jdbc.sql("""
                        insert into node (id, name, roles, version, started_at, beat_at, skew_ms, deciding)
                        values (?, ?, 'web,jobs', '1.0', utc_timestamp(6) - interval 1 hour,
                          utc_timestamp(6) - interval ? microsecond, 3, true)
                        """).params(node.value(), name, silent.toNanos() / 1000).update();
        return node;
    }

    /** A run to be. */
    public final class Staged {

        private final String job;
        private final Identity identity;
        private Cause cause = Cause.CLOCK;
        private @Nullable MemberId member;
        private String reason = "";
        private NodeId node = new NodeId("00000000-0000-0000-0000-000000000000");
        private Instant requested;
        private boolean begun = true;
        private boolean stopWanted;
        private @Nullable String outcome;
        private @Nullable String status;
        private @Nullable Instant ended;
        private String message = "";
        private final List<Object[]> steps = new ArrayList<>();

        private Staged(String job, Identity identity, Instant requested) {
            this.job = job;
            this.identity = identity;
            this.requested = requested;
        }

        public Staged by(Cause by, String why) {
            cause = by;
            reason = why;
            return this;
        }

        public Staged by(MemberId person, String why) {
            member = person;
            return by(Cause.PERSON, why);
        }

        public Staged on(NodeId owner) {
            node = owner;
            return this;
        }

        public Staged at(Instant when) {
            requested = when;
            return this;
        }

        public Staged notBegun() {
            begun = false;
            return this;
        }

        public Staged wantedStopped() {
            stopWanted = true;
            return this;
        }

        public Staged ended(String how, Duration after) {
            return ended(how, how, after);
        }

        /** @param batch what Spring Batch calls it */
        public Staged ended(String how, String batch, Duration after) {
            outcome = how;
            status = batch;
            ended = requested.plus(after);
            return this;
        }

        public Staged saying(String exitMessage) {
            message = exitMessage;
            return this;
        }

        /** @param took null while it goes on */
        public Staged step(String name, long read, long written, long skipped, @Nullable Duration took) {
            steps.add(new Object[] {name, read, written, skipped, took});
            return this;
        }

        public long save() {
            long fence = jdbc.sql(
                            "select coalesce(max(fence), 0) + 1 from run_request where job_name = ? and identity = ?")
                    .params(job, identity.text())
                    .query(Long.class)
                    .single();
            Long execution = begun ? execution() : null;
            GeneratedKeyHolder key = new GeneratedKeyHolder();
            jdbc.sql("""
                            insert into run_request (job_name, identity, fence, cause, member_id, reason, node, requested_at,
                              execution_id, stop_wanted_at, ended_at, outcome)
                            values (:job, :identity, :fence, :cause, :member, :reason, :node, :requested, :execution, :stop,
                              :ended, :outcome)
                            """)
                    .param("job", job)
                    .param("identity", identity.text())
                    .param("fence", fence)
                    .param("cause", cause.name())
                    .param("member", member == null ? null : member.value())
                    .param("reason", reason)
                    .param("node", node.value())
                    .param("requested", requested)
                    .param("execution", execution)
                    .param("stop", stopWanted ? requested.plusMillis(500) : null)
                    .param("ended", ended)
                    .param("outcome", outcome)
                    .update(key);
            long id = Objects.requireNonNull(key.getKey()).longValue();
            jdbc.sql("""
                            insert into job_guard (job_name, identity, fence, owner, request_id, execution_id, since)
                            values (:job, :identity, :fence, :owner, :id, :execution, :since)
                            on duplicate key update fence = :fence, owner = :owner, request_id = :id,
                              execution_id = :execution, since = :since
                            """)
                    .param("job", job)
                    .param("identity", identity.text())
                    .param("fence", fence)
                    .param("owner", ended == null ? node.value() : null)
                    .param("id", id)
                    .param("execution", execution)
                    .param("since", requested)
                    .update();
            return id;
        }

        private long execution() {
            long execution = next("BATCH_JOB_EXECUTION", "JOB_EXECUTION_ID");
            long instance = jdbc.sql("""
                            select JOB_INSTANCE_ID from BATCH_JOB_INSTANCE where JOB_NAME = ? and JOB_KEY = md5(?)
                            """)
                    .params(job, identity.text())
                    .query(Long.class)
                    .optional()
                    .orElseGet(this::instance);
            jdbc.sql("""
                            insert into BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME,
                              START_TIME, END_TIME, STATUS, EXIT_CODE, EXIT_MESSAGE, LAST_UPDATED)
                            values (:id, 1, :instance, :at, :at, :ended, :status, :status, :message, :at)
                            """)
                    .param("id", execution)
                    .param("instance", instance)
                    .param("at", requested)
                    .param("ended", ended)
                    .param("status", status == null ? "STARTED" : status)
                    .param("message", message)
                    .update();
            jdbc.sql("""
                            insert into BATCH_JOB_EXECUTION_PARAMS
                              (JOB_EXECUTION_ID, PARAMETER_NAME, PARAMETER_TYPE, PARAMETER_VALUE, IDENTIFYING)
                            values (?, ?, 'java.lang.String', ?, 'Y'), (?, 'node', 'java.lang.String', ?, 'N')
                            """)
                    .params(execution, identity.kind().parameter(), identity.value(), execution, node.value())
                    .update();
            for (Object[] step : steps) {
                step(execution, step);
            }
            return execution;
        }

        private void step(long execution, Object[] step) {
            Duration took = (Duration) step[4];
            jdbc.sql("""
                            insert into BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID,
                              CREATE_TIME, START_TIME, END_TIME, STATUS, COMMIT_COUNT, READ_COUNT, FILTER_COUNT,
                              WRITE_COUNT, READ_SKIP_COUNT, WRITE_SKIP_COUNT, PROCESS_SKIP_COUNT, ROLLBACK_COUNT,
                              EXIT_CODE, EXIT_MESSAGE, LAST_UPDATED)
                            values (:id, 1, :name, :execution, :at, :at, :ended, :status, 3, :read, 0, :written, :skipped,
                              0, 0, 1, '', '', :updated)
                            """)
                    .param("id", next("BATCH_STEP_EXECUTION", "STEP_EXECUTION_ID"))
                    .param("name", step[0])
                    .param("execution", execution)
                    .param("at", requested)
                    .param("ended", took == null ? null : requested.plus(took))
                    .param("status", took == null ? "STARTED" : "COMPLETED")
                    .param("read", step[1])
                    .param("written", step[2])
                    .param("skipped", step[3])
                    .param("updated", took == null ? now() : requested.plus(took))
                    .update();
        }

        private long instance() {
            long instance = next("BATCH_JOB_INSTANCE", "JOB_INSTANCE_ID");
            jdbc.sql("""
                            insert into BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY)
                            values (?, 0, ?, md5(?))
                            """).params(instance, job, identity.text()).update();
            return instance;
        }

        private long next(String table, String id) {
            // far from the numbers that real runs are given
            return jdbc.sql("select greatest(coalesce(max(" + id + "), 0), 1000000000) + 1 from " + table)
                    .query(Long.class)
                    .single();
        }
    }
}
