package com.encore.project;

import com.encore.account.MemberId;
import com.encore.money.Won;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a project from funding to its result for the package that decides it. Locks the project's row exclusively, so
 * that every capture either was seen or sees the new state.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FundingEnd {

    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FundingEnd(Projects projects, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    public Locked lock(ProjectId id) {
        Project project = projects.locked(id);
        return new Locked(
                id,
                project.state(),
                project.artist(),
                project.title(),
                project.slug(),
                project.goal(),
                Objects.requireNonNullElse(project.endsAt(), Instant.MAX),
                project.isCalledOff());
    }

    public void begin(ProjectId id) {
        projects.locked(id).close(clock.instant());
        tell(id);
    }

    public void conclude(ProjectId id, ProjectState result) {
        projects.locked(id).conclude(result, clock.instant());
        tell(id);
    }

    /** Not that its period changed: the deadline's bell has rung or is about to, and what follows begins with it. */
    private void tell(ProjectId id) {
        projects.flush();
        events.publishEvent(new TotalsChanged(id));
    }

    /** A project under lock; one without a deadline never ends. */
    public record Locked(
            ProjectId id,
            ProjectState state,
            MemberId artist,
            String title,
            String slug,
            Won goal,
            Instant endsAt,
            boolean calledOff) {}
}
