package com.encore.project;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.audit.AuditFact;
import com.encore.audit.AuditThing;
import com.encore.audit.AuditTrail;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** Lets a reviewed project go on to its opening. The version is the one the reviewer has read. */
@UseCase
public class ApproveProject {

    private final Staff staff;
    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AuditTrail trail;

    ApproveProject(Staff staff, Projects projects, ApplicationEventPublisher events, Clock clock, AuditTrail trail) {
        this.staff = staff;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
        this.trail = trail;
    }

    public void approve(MemberId reviewer, ProjectId id, long version) {
        staff.requireAdmin(reviewer);
        Project project = projects.locked(id);
        project.expectVersion(version);
        project.approve(reviewer, clock.instant());
        projects.flush();
        trail.note(AuditFact.by(reviewer.value(), "project-approve", AuditThing.of("project", id.value()), ""));
        events.publishEvent(new ProjectApproved(id, project.artist(), project.title()));
        events.publishEvent(new PeriodChanged(id));
    }
}
