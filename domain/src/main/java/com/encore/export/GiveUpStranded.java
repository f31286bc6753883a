package com.encore.export;

import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Says of exports whose run was ended, and will not be taken up by anybody, that they came to nothing. */
@UseCase
public class GiveUpStranded {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Exports exports;
    private final ExportHistory history;
    private final Clock clock;

    GiveUpStranded(JdbcClient jdbc, Exports exports, ExportHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.exports = exports;
        this.history = history;
        this.clock = clock;
    }

    /** The guard is locked, so that nobody takes the run up while it is given up. */
    public int giveUp(int most) {
        List<Long> stranded = jdbc.sql("""
                        select x.id from export_request x
                        join job_guard g on g.job_name = ? and g.identity = concat('export=', x.id)
                        where x.state = 'RUNNING' and x.begun_at < ? and g.owner is null and g.resume_at is null
                        order by x.id limit ? for update of g, x skip locked
                        """)
                .params(RequestExport.JOB, clock.instant().minus(PATIENCE), most)
                .query(Long.class)
                .list();
        for (long id : stranded) {
            Export export = exports.lock(new ExportId(id));
            export.fail(ExportFailure.STOPPED, "its run was ended and nobody takes it up again", clock.instant());
            history.moved(export, ExportState.RUNNING, null, ExportFailure.STOPPED.name());
        }
        return stranded.size();
    }
}
