package com.encore.closing;

import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.concurrent.CyclicBarrier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Begins a closing without the project's lock: the negative control of the race. */
@UseCase
class CarelessClosing {

    private final JdbcClient jdbc;
    private final Clock clock;

    CarelessClosing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean begin(ProjectId project, CyclicBarrier together) throws Exception {
        String state = jdbc.sql("select state from project where id = ?")
                .param(project.value())
                .query(String.class)
                .single();
        together.await();
        if (!state.equals("FUNDING")) {
            return false;
        }
        jdbc.sql("update project set state = 'CLOSING' where id = ?")
                .param(project.value())
                .update();
        jdbc.sql("""
                        insert into project_history (project_id, from_state, to_state, reason, at)
                        values (?, 'FUNDING', 'CLOSING', '', ?)
                        """).params(project.value(), clock.instant()).update();
        return true;
    }
}
