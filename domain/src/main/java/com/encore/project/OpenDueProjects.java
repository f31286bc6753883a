package com.encore.project;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens what its own trigger has missed. Safe on any number of nodes: each takes rows the others have not. */
@UseCase
public class OpenDueProjects {

    /** To be opened at a moment, which it asks for twice. */
    static final String DUE = "state = 'APPROVED' and opens_at <= ? and closes_at > ?";

    private final JdbcClient jdbc;
    private final Opening opening;
    private final Clock clock;

    OpenDueProjects(JdbcClient jdbc, Opening opening, Clock clock) {
        this.jdbc = jdbc;
        this.opening = opening;
        this.clock = clock;
    }

    /** One project at its own bell. Says whether this call opened it: it may be open already, or its start moved. */
    public boolean openIfDue(ProjectId id) {
        Instant now = clock.instant();
        boolean due = jdbc.sql("select 1 from project where id = ? and " + DUE + " for update")
                .params(id.value(), now, now)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (due) {
            opening.open(id, null);
        }
        return due;
    }

    /** Returns how many were opened; a full batch means there may be more. */
    public int open(int batch) {
        Instant now = clock.instant();
        List<Long> due = jdbc.sql(
                        "select id from project where " + DUE + " order by opens_at, id limit ? for update skip locked")
                .params(now, now, batch)
                .query(Long.class)
                .list();
        due.forEach(id -> opening.open(new ProjectId(id), null));
        return due.size();
    }
}
