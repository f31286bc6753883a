package com.encore.settlement;

import com.encore.project.ProjectId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Projects that succeeded and whose result has reached every pledge, and how far their settling got. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettledProjects {

    private final JdbcClient jdbc;

    SettledProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project whose funding ended well. */
    record Project(long projectId, long artistId, Instant closedAt) {}

    /** The settlement of a project that was opened last. */
    record Last(long id, int sequence, int revision, SettlementState state, boolean approved) {}

    Optional<Project> lock(ProjectId project) {
        return jdbc.sql("""
                        select c.project_id, j.artist_id, j.closed_at
                        from closing_result c join project j on j.id = c.project_id
                        where c.project_id = ? and c.result = 'SUCCEEDED' and c.finished_at is not null for update of c
                        """).param(project.value()).query(Project.class).optional();
    }

    /** The one writer of what is settled of the settlement's project. */
    void lockThatOf(SettlementId settlement) {
        jdbc.sql("""
                        select c.project_id from settlement s join closing_result c on c.project_id = s.project_id
                        where s.id = ? for update of c
                        """).param(settlement.value()).query(Long.class).optional();
    }

    boolean hasSales(ProjectId project) {
        return !jdbc.sql("select id from pledge where project_id = ? and state = 'CONFIRMED' limit 1")
                .param(project.value())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    boolean isLast(Settlement settlement) {
        return lastOf(settlement.project())
                .filter(last -> last.sequence() == settlement.sequence())
                .isPresent();
    }

    Optional<Last> lastOf(ProjectId project) {
        return jdbc.sql("""
                        select id, sequence, revision, state, approved_at is not null as approved
                        from settlement where project_id = ? order by sequence desc limit 1
                        """).param(project.value()).query(Last.class).optional();
    }
}
