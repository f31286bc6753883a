package com.encore.console;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds runs by what is known of them, the newest first, a page at a time in both directions. */
@ReadModel
public class RunList {

    /** Of two that began at the same moment the one with the greater number may be the earlier; never of so many. */
    private static final long CLOSE_TOGETHER = 1_000;

    private final JdbcClient jdbc;

    RunList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public RunPage page(RunFilter filter, @Nullable RunPlace at, int size) {
        boolean backwards = at != null && !at.older();
        RunQuery query = within(filter)
                .and(backwards ? "r.id > :beyond" : "r.id < :beyond", "beyond", at == null ? null : at.run());
        List<Long> ids = jdbc.sql(query.ids(backwards ? " order by r.id" : " order by r.id desc"))
                .params(query.values())
                .param("limit", size + 1)
                .query(Long.class)
                .list();
        return RunPage.of(lines(RunPage.shown(ids, at, size)), at, ids.size() > size);
    }

    /** Counted no further than this. */
    public int count(RunFilter filter, int atMost) {
        RunQuery query = within(filter);
        return jdbc.sql("select count(*) from (" + query.ids("") + ") few")
                .params(query.values())
                .param("limit", atMost)
                .query(Integer.class)
                .single();
    }

    List<RunLine> lines(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc
                        .sql(RunRow.COLUMNS + " from run_request r " + RunRow.JOINS
                                + " where r.id in (:ids) order by r.id desc")
                        .param("ids", ids)
                        .query(RunRow.class)
                        .list()
                        .stream()
                        .map(RunRow::line)
                        .toList();
    }

    /** A period is a range of numbers, too, and every key ends with them. */
    private RunQuery within(RunFilter filter) {
        RunQuery query = RunQuery.of(filter);
        Long first = firstSince(filter.from());
        Long next = firstSince(filter.until());
        if (filter.from() != null) {
            query.and("r.id > :first", "first", first == null ? Long.MAX_VALUE : first - CLOSE_TOGETHER);
        }
        return query.and("r.id < :next", "next", next == null ? null : next + CLOSE_TOGETHER);
    }

    private @Nullable Long firstSince(@Nullable Instant at) {
        return at == null
                ? null
                : jdbc.sql("""
                                select id from run_request force index (run_request_by_time)
                                where requested_at >= ? order by requested_at, id limit 1
                                """).param(at).query(Long.class).optional().orElse(null);
    }
}
