package com.encore.operations;

import com.encore.stereotype.UseCase;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets nodes nobody has heard of for long. */
@UseCase
public class TidyNodes {

    private final JdbcClient jdbc;

    TidyNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many were forgotten. */
    public int forget(Instant silentSince, int most) {
        return jdbc.sql("""
                        delete from node where beat_at < ? and not exists
                          (select 1 from job_guard where job_guard.owner = node.id) order by beat_at limit ?
                        """).params(silentSince, most).update();
    }
}
