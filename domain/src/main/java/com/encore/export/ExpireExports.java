package com.encore.export;

import com.encore.filestore.KeptFiles;
import com.encore.stereotype.UseCase;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Throws the files of old exports away; what was exported, its totals and its hash stay on record. */
@UseCase
public class ExpireExports {

    private final JdbcClient jdbc;
    private final Exports exports;
    private final ExportHistory history;
    private final KeptFiles files;

    ExpireExports(JdbcClient jdbc, Exports exports, ExportHistory history, KeptFiles files) {
        this.jdbc = jdbc;
        this.exports = exports;
        this.history = history;
        this.files = files;
    }

    /** Returns how many were thrown away. */
    public int expire(Instant endedBefore, int most) {
        List<Long> old =
                jdbc.sql("""
                        select id from export_request where state = 'DONE' and ended_at < ?
                        order by ended_at, id limit ? for update skip locked
                        """).params(endedBefore, most).query(Long.class).list();
        for (long id : old) {
            Export export = exports.lock(new ExportId(id));
            files.drop(export.expire());
            history.moved(export, ExportState.DONE, null, "kept long enough");
        }
        return old.size();
    }
}
