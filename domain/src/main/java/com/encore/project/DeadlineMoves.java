package com.encore.project;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a project's deadline was moved, newest first. */
@ReadModel
public class DeadlineMoves {

    private static final int MOST = 20;

    private final JdbcClient jdbc;

    DeadlineMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Move> of(ProjectId project) {
        return jdbc.sql("""
                        select closes_at_before, closes_at, reason, at from project_deadline_move
                        where project_id = ? order by id desc limit ?
                        """).params(project.value(), MOST).query(Move.class).list();
    }

    public record Move(Instant closesAtBefore, Instant closesAt, String reason, Instant at) {}
}
