package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** Calls off a project of one's own before it takes money. */
@UseCase
public class CancelProject {

    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CancelProject(Projects projects, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    public void cancel(MemberId artist, ProjectId id, long version, String reason) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        project.cancel(artist, reason, clock.instant());
        projects.flush();
        events.publishEvent(new PeriodChanged(id));
    }
}
