package com.encore.project;

import com.encore.stereotype.ReadModel;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a project opens and closes by itself. */
@ReadModel
public class ProjectPeriods {

    private final JdbcClient jdbc;

    ProjectPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A time is null when nothing happens by itself then: not approved yet, or over. */
    public record Period(
            @Nullable Instant opening, @Nullable Instant closing) {}

    public Optional<Period> of(ProjectId project) {
        return jdbc.sql("select state, opens_at, closes_at, called_off_at from project where id = ?")
                .param(project.value())
                .query(Row.class)
                .optional()
                .map(Row::period);
    }

    private record Row(
            ProjectState state,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant calledOffAt) {

        Period period() {
            return new Period(state == ProjectState.APPROVED ? opensAt : null, closing());
        }

        private @Nullable Instant closing() {
            return switch (state) {
                case FUNDING -> closesAt;
                case CLOSING -> calledOffAt;
                case DRAFT, IN_REVIEW, APPROVED, SUCCEEDED, FAILED, CANCELLED -> null;
            };
        }
    }
}
