package com.encore.export;

import com.encore.stereotype.ReadModel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Exports whose start was lost, so that a sweep can make it good. */
@ReadModel
public class ExportsToMake {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ExportsToMake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<ExportId> waiting(int most) {
        return jdbc.sql("""
                        select id from export_request where state = 'QUEUED' and requested_at < ?
                        order by requested_at, id limit ?
                        """).params(clock.instant().minus(PATIENCE), most).query(Long.class).list().stream()
                .map(ExportId::new)
                .toList();
    }
}
