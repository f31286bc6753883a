package com.encore.reconciliation;

import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Differences for people of finance: those that are open by age, those of a day, and one with its history. */
@ReadModel
public class DifferenceList {

    private final JdbcClient jdbc;

    DifferenceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Longest open first; one slice per state, because only within a state are they in the order of time. */
    public Listed<DifferenceItem> open(@Nullable PageKey after, int size) {
        return Listed.of(
                jdbc
                        .sql("with slices as (" + slice("OPEN") + " union all " + slice("TAKEN") + ") "
                                + DifferenceRow.SELECT
                                + " join slices on slices.id = d.id order by d.found_at, d.id limit :limit")
                        .param("at", after == null ? Instant.EPOCH : Instant.EPOCH.plus(after.key(), ChronoUnit.MICROS))
                        .param("id", after == null ? 0 : after.id())
                        .param("limit", size + 1)
                        .query(DifferenceRow.class)
                        .list()
                        .stream()
                        .map(DifferenceRow::item)
                        .toList(),
                size,
                item -> new PageKey(
                        ChronoUnit.MICROS.between(Instant.EPOCH, item.foundAt()),
                        item.id().value()));
    }

    /** All of a day but those that are gone. */
    public Listed<DifferenceItem> of(LocalDate date, @Nullable PageKey after, int size) {
        return Listed.of(
                jdbc
                        .sql(DifferenceRow.SELECT
                                + " where d.business_date = ? and d.state <> 'MOOT' and d.id > ? order by d.id limit ?")
                        .params(date, after == null ? 0 : after.id(), size + 1)
                        .query(DifferenceRow.class)
                        .list()
                        .stream()
                        .map(DifferenceRow::item)
                        .toList(),
                size,
                item -> new PageKey(0, item.id().value()));
    }

    public DifferenceItem one(DifferenceId id) {
        return jdbc.sql(DifferenceRow.SELECT + " where d.id = ?")
                .param(id.value())
                .query(DifferenceRow.class)
                .optional()
                .orElseThrow(NoSuchDifference::new)
                .item();
    }

    /** Newest first. */
    public List<DifferenceMove> historyOf(DifferenceId id) {
        return jdbc.sql("""
                        select h.to_state as `to`, m.name as member, h.reason, h.at
                        from difference_history h left join member m on m.id = h.by_member
                        where h.difference_id = ? order by h.id desc
                        """).param(id.value()).query(DifferenceMove.class).list();
    }

    private static String slice(String state) {
        return "(select id from difference where state = '" + state
                + "' and found_at >= :at and (found_at > :at or id > :id)" + " order by found_at, id limit :limit)";
    }
}
