package com.encore.reconciliation;

import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is not settled between the provider's record and ours. */
@ReadModel
public class OpenDifferences {

    private final JdbcClient jdbc;

    OpenDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many touch payments of a project. */
    public int of(ProjectId project) {
        return jdbc.sql("select count(*) from difference where project_id = ? and state in ('OPEN', 'TAKEN')")
                .param(project.value())
                .query(Integer.class)
                .single();
    }
}
