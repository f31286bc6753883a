package com.encore.watch;

import com.encore.operations.Identity;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What should have run and did not, longest due first; and what came late or was excused, newest first. */
@ReadModel
public class MissingRuns {

    private static final String SELECT = """
            select e.id, e.job_name, e.identity, e.due_at, e.state, e.paused, e.over_at, m.name as over_by, e.over_reason
            from expected_run e left join member m on m.id = e.over_by
            """;

    private final JdbcClient jdbc;

    MissingRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MissingRun> missing(int most) {
        return list(SELECT + " where e.state = 'MISSING' order by e.due_at, e.id limit ?", most);
    }

    /** Counted no further than this. */
    public int count(int most) {
        return jdbc.sql("select count(*) from (select 1 from expected_run where state = 'MISSING' limit ?) few")
                .param(most)
                .query(Integer.class)
                .single();
    }

    /** Those that are over, newest first, after one of them. */
    public List<MissingRun> over(@Nullable Long after, int most) {
        return jdbc
                .sql(SELECT
                        + " where e.over_at is not null and (:after is null or (e.over_at, e.id) < (select over_at, id"
                        + " from expected_run where id = :after)) order by e.over_at desc, e.id desc limit :most")
                .param("after", after)
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::view)
                .toList();
    }

    public Optional<MissingRun> one(long id) {
        return list(SELECT + " where e.id = ?", id).stream().findFirst();
    }

    private List<MissingRun> list(String sql, long parameter) {
        return jdbc.sql(sql).param(parameter).query(Row.class).list().stream()
                .map(Row::view)
                .toList();
    }

    private record Row(
            long id,
            String jobName,
            String identity,
            Instant dueAt,
            ExpectedState state,
            boolean paused,
            @Nullable Instant overAt,
            @Nullable String overBy,
            @Nullable String overReason) {

        MissingRun view() {
            return new MissingRun(
                    id, jobName, Identity.parse(identity), dueAt, state, paused, overAt, overBy, overReason);
        }
    }
}
