package com.encore.project;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** Gives a reviewed project back to its artist as a draft, with the reason to mend. */
@UseCase
public class ReturnProject {

    private final Staff staff;
    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AuditTrail trail;

    ReturnProject(Staff staff, Projects projects, ApplicationEventPublisher events, Clock clock, AuditTrail trail) {
        this.staff = staff;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
        this.trail = trail;
    }

    public void giveBack(MemberId reviewer, ProjectId id, long version, String reason) {
        staff.requireAdmin(reviewer);
        Project project = projects.locked(id);
        project.expectVersion(version);
        project.giveBack(reviewer, reason, clock.instant());
        projects.flush();
        trail.note(AuditFact.by(reviewer.value(), "project-return", AuditThing.of("project", id.value()), reason));
        events.publishEvent(new ProjectReturned(id, project.artist(), project.title(), reason));
    }
}
