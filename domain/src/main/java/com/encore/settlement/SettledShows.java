package com.encore.settlement;

import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a settlement's project was about. */
@ReadModel
public class SettledShows {

    private final JdbcClient jdbc;

    SettledShows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project whose funding ended. */
    public record Show(String title, @Nullable Instant showAt, String venue, Instant openedAt, Instant closedAt) {}

    public Show of(ProjectId project) {
        return jdbc.sql("""
                        select title, show_at, venue, coalesce(opened_at, created_at) as opened_at, closed_at
                        from project where id = ?
                        """).param(project.value()).query(Show.class).single();
    }
}
