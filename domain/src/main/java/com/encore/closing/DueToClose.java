package com.encore.closing;

import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the sweep finds: projects past their deadline, half closed, or decided with pledges left to settle. */
@ReadModel
public class DueToClose {

    private final JdbcClient jdbc;
    private final Clock clock;

    DueToClose(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<ProjectId> projects(int most) {
        return jdbc.sql("""
                        (select id from project where state = 'FUNDING' and closes_at <= :now
                           order by closes_at, id limit :most)
                        union all
                        (select id from project where state = 'CLOSING' order by closes_at, id limit :most)
                        union all
                        (select project_id from closing_result where finished_at is null
                           order by project_id limit :most)
                        limit :most
                        """).param("now", clock.instant()).param("most", most).query(Long.class).list().stream()
                .map(ProjectId::new)
                .toList();
    }
}
