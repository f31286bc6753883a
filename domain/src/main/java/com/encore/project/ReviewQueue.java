package com.encore.project;

import com.encore.money.Won;
import com.encore.stereotype.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for review, longest first, and what waits to open. */
@ReadModel
public class ReviewQueue {

    private final JdbcClient jdbc;
    private final ProjectRows projects;
    private final DraftRows drafts;

    ReviewQueue(JdbcClient jdbc, ProjectRows projects, DraftRows drafts) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.drafts = drafts;
    }

    public Listed<ReviewItem> waiting(@Nullable PageKey after, int size) {
        return page(ProjectState.IN_REVIEW, "submitted_at", after, size);
    }

    public Listed<ReviewItem> approved(@Nullable PageKey after, int size) {
        return page(ProjectState.APPROVED, "opens_at", after, size);
    }

    public DraftView of(ProjectId id) {
        return projects.byId(id)
                .filter(project -> project.submittedAt() != null)
                .map(drafts::around)
                .orElseThrow(ProjectNotFound::new);
    }

    private Listed<ReviewItem> page(ProjectState state, String column, @Nullable PageKey after, int size) {
        PageKey from = after == null ? new PageKey(0, 0) : after;
        return Listed.of(
                jdbc.sql("select id, title, artist_name, goal, submitted_at, opens_at, closes_at from project"
                                + " where state = :state and (" + column + ", id) > (:key, :id) and " + column
                                + " >= :key"
                                + " order by " + column + ", id limit :limit")
                        .param("state", state.name())
                        .param("key", Instant.EPOCH.plus(from.key(), ChronoUnit.MICROS))
                        .param("id", from.id())
                        .param("limit", size + 1)
                        .query(ReviewQueue::read)
                        .list(),
                size,
                item -> key(item, state == ProjectState.APPROVED ? item.opensAt() : item.submittedAt()));
    }

    private static PageKey key(ReviewItem item, @Nullable Instant at) {
        return new PageKey(
                at == null ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, at),
                item.id().value());
    }

    private static ReviewItem read(ResultSet row, int number) throws SQLException {
        return new ReviewItem(
                new ProjectId(row.getLong("id")),
                row.getString("title"),
                row.getString("artist_name"),
                Won.of(row.getLong("goal")),
                Rows.instant(row, "submitted_at"),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "closes_at"));
    }
}
