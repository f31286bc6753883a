package com.encore.project;

import com.encore.money.Won;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A project as a list shows it. */
public record ProjectCard(
        ProjectId id,
        String slug,
        String title,
        String summary,
        String artistName,
        String poster,
        ProjectState state,
        @Nullable Instant opensAt,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        Totals totals) {

    static final String COLUMNS = """
            p.id, p.slug, p.title, p.summary, p.artist_name, p.poster, p.state, p.goal, p.opens_at, p.opened_at,
            p.closes_at, coalesce(t.raised, 0) as raised, coalesce(t.backers, 0) as backers
            """;

    static ProjectCard read(ResultSet row, int number) throws SQLException {
        return new ProjectCard(
                new ProjectId(row.getLong("id")),
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("artist_name"),
                row.getString("poster"),
                ProjectState.valueOf(row.getString("state")),
                Rows.instant(row, "opens_at"),
                Rows.instant(row, "opened_at"),
                Rows.instant(row, "closes_at"),
                new Totals(Won.of(row.getLong("goal")), Won.of(row.getLong("raised")), row.getInt("backers")));
    }
}
