package com.encore.project;

import com.encore.account.MemberId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What opening means, whoever rings: the state moves once, under the row's lock, and the totals begin at nothing. */
@Component
class Opening {

    private final Projects projects;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opening(Projects projects, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void open(ProjectId id, @Nullable MemberId by) {
        Project project = projects.locked(id);
        project.open(by, clock.instant());
        projects.flush();
        jdbc.sql("insert into project_total (project_id) values (?)")
                .param(id.value())
                .update();
        events.publishEvent(new FundingOpened(id, project.artist(), project.title()));
        events.publishEvent(new PeriodChanged(id));
    }
}
