package com.encore.closing;

import com.encore.project.FundingEnd;
import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** First step: from here on no pledge is taken. Money paid before the deadline still counts. */
@UseCase
public class BeginClosing {

    /** What became of the step. */
    public enum Begun {
        NOW,
        BEFORE,
        NOT_DUE
    }

    private final JdbcClient jdbc;
    private final FundingEnd funding;
    private final Clock clock;

    BeginClosing(JdbcClient jdbc, FundingEnd funding, Clock clock) {
        this.jdbc = jdbc;
        this.funding = funding;
        this.clock = clock;
    }

    public Begun begin(ProjectId id) {
        FundingEnd.Locked project = funding.lock(id);
        return switch (project.state()) {
            case FUNDING -> {
                if (clock.instant().isBefore(project.endsAt())) {
                    yield Begun.NOT_DUE;
                }
                funding.begin(id);
                yield Begun.NOW;
            }
            case CLOSING, SUCCEEDED, FAILED -> Begun.BEFORE;
            case DRAFT, IN_REVIEW, APPROVED, CANCELLED -> Begun.NOT_DUE;
        };
    }

    /** The one that has been due for longest and that nobody else is at. Empty when there is none. */
    public Optional<ProjectId> beginNextDue() {
        Optional<ProjectId> due = jdbc.sql("""
                        select id from project where state = 'FUNDING' and closes_at <= ?
                        order by closes_at, id limit 1 for update skip locked
                        """)
                .param(clock.instant())
                .query(Long.class)
                .optional()
                .map(ProjectId::new);
        due.ifPresent(funding::begin);
        return due;
    }
}
