package com.encore.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the ids of runs by one filter, along the key that leaves the least to look at. */
final class RunQuery {

    private static final String BY_BATCH = """
            from BATCH_JOB_EXECUTION e force index (batch_execution_by_status)
            join run_request r on r.execution_id = e.JOB_EXECUTION_ID
            """;
    // counted and not "not exists", for which MySQL would first read through all executions there are
    private static final String NOT_CALLED_OTHERWISE = """
            0 = (select count(*) from BATCH_JOB_EXECUTION e
              where e.JOB_EXECUTION_ID = r.execution_id and e.STATUS in ('UNKNOWN', 'ABANDONED'))
            """;

    private final String from;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private RunQuery(String from) {
        this.from = from;
    }

    static RunQuery of(RunFilter filter) {
        RunState state = filter.state();
        RunQuery query = new RunQuery(
                state != null && state.isBatchsWord()
                        ? BY_BATCH
                        : "from run_request r force index (" + key(filter) + ")");
        query.and("r.job_name = :job", "job", filter.job());
        query.state(state);
        query.and(
                "r.node = :node",
                "node",
                filter.node() == null ? null : filter.node().value());
        query.and(
                "r.cause = :cause",
                "cause",
                filter.cause() == null ? null : filter.cause().name());
        query.and(
                "r.member_id = :member",
                "member",
                filter.member() == null ? null : filter.member().value());
        query.about(filter.about());
        query.and("r.requested_at >= :from", "from", filter.from());
        query.and("r.requested_at < :until", "until", filter.until());
        return query;
    }

    /** Also such that a number grows with the order of a list. */
    RunQuery and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    String ids(String order) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select r.id " + from + where + order + " limit :limit";
    }

    Map<String, Object> values() {
        return values;
    }

    private void state(@Nullable RunState state) {
        if (state == null) {
            return;
        }
        if (state.isBatchsWord()) {
            and("e.STATUS = :state and r.ended_at is not null", "state", state.name());
            return;
        }
        and("r.state = :state", "state", state.name());
        if (state.mayBeCalledOtherwise()) {
            conditions.add(NOT_CALLED_OTHERWISE);
        }
    }

    private void about(@Nullable List<String> identities) {
        if (identities != null && identities.isEmpty()) {
            conditions.add("false");
        } else {
            and("r.identity in (:about)", "about", identities);
        }
    }

    private static String key(RunFilter filter) {
        if (filter.about() != null) {
            return "run_request_by_identity";
        }
        if (filter.member() != null) {
            return "run_request_by_member";
        }
        boolean rare = filter.state() != null && filter.state() != RunState.COMPLETED;
        if (filter.job() != null) {
            return filter.state() != null
                    ? "run_request_by_job_state"
                    : filter.node() != null
                            ? "run_request_by_node_job"
                            : filter.cause() != null ? "run_request_by_job_cause" : "run_request_by_job";
        }
        if (rare) {
            return "run_request_by_state";
        }
        return filter.node() != null
                ? "run_request_by_node"
                : filter.cause() != null
                        ? "run_request_by_cause"
                        : filter.state() != null ? "run_request_by_state" : "primary";
    }
}
