package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.ReadModel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every move of a project, newest first. */
@ReadModel
public class ProjectHistory {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ProjectHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Move> of(ProjectId project) {
        return jdbc.sql("""
                        select from_state, to_state, by_member, reason, at from project_history
                        where project_id = ? order by id desc limit ?
                        """)
                .params(project.value(), MOST)
                .query(ProjectHistory::read)
                .list();
    }

    private static Move read(ResultSet row, int number) throws SQLException {
        String from = row.getString("from_state");
        Long by = row.getObject("by_member", Long.class);
        return new Move(
                from == null ? null : ProjectState.valueOf(from),
                ProjectState.valueOf(row.getString("to_state")),
                by == null ? null : new MemberId(by),
                row.getString("reason"),
                Rows.knownInstant(row, "at"));
    }

    /** Moves without a member were made by the clock. */
    public record Move(
            @Nullable ProjectState from,
            ProjectState to,
            @Nullable MemberId by,
            String reason,
            Instant at) {}
}
