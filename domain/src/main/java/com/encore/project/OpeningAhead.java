package com.encore.project;

import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What opening a project now would open, by the very condition that opens it. */
@ReadModel
public class OpeningAhead {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningAhead(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Ahead> of(ProjectId project) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        select p.state, p.goal, p.opens_at, p.closes_at,
                          (select count(*) from reward r where r.project_id = p.id and not r.withdrawn) as rewards,
                          coalesce(%s, false) as due
                        from project p where p.id = ?
                        """.formatted(OpenDueProjects.DUE))
                .params(now, now, project.value())
                .query(Ahead.class)
                .optional();
    }

    /**
     * @param due whether it would open now
     * @param rewards so many would be on sale
     */
    public record Ahead(
            ProjectState state,
            @Nullable Long goal,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            long rewards,
            boolean due) {}
}
