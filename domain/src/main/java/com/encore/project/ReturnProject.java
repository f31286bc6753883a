package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** Gives a reviewed project back to its artist as a draft, with the reason to mend. */
@UseCase
public class ReturnProject {

    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReturnProject(Projects projects, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    public void giveBack(MemberId reviewer, ProjectId id, long version, String reason) {
        Project project = projects.locked(id);
        project.expectVersion(version);
        project.giveBack(reviewer, reason, clock.instant());
        projects.flush();
        events.publishEvent(new ProjectReturned(id, project.artist(), project.title(), reason));
    }
}
