package com.encore.project;

import com.encore.account.MemberId;
import com.encore.account.Staff;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves a project's deadline, later or earlier, for its artist or an admin; its page says when, from when and why. */
@UseCase
public class MoveDeadline {

    private final Projects projects;
    private final Staff staff;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MoveDeadline(Projects projects, Staff staff, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.staff = staff;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public void move(MemberId actor, ProjectId id, long version, Instant closesAt, String reason) {
        Project project = projects.locked(id);
        if (!project.artist().equals(actor)) {
            staff.requireAdmin(actor);
        }
        project.expectVersion(version);
        String why = Project.given(reason);
        Instant now = clock.instant();
        Instant before = project.moveDeadline(closesAt.truncatedTo(ChronoUnit.MICROS), now);
        projects.flush();
        jdbc.sql("""
                        insert into project_deadline_move
                          (project_id, closes_at_before, closes_at, by_member, reason, at)
                        select id, ?, closes_at, ?, ?, ? from project where id = ?
                        """).params(before, actor.value(), why, now, id.value()).update();
        events.publishEvent(new PeriodChanged(id));
        events.publishEvent(new TotalsChanged(id));
    }
}
