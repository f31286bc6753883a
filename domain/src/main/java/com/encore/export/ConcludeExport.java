package com.encore.export;

import com.encore.filestore.KeptFiles;
import com.encore.filestore.StoredFile;
import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An attempt at an export is over: with its file kept and its totals noted, or with the reason why there is none. */
@UseCase
public class ConcludeExport {

    private final Exports exports;
    private final ExportHistory history;
    private final KeptFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConcludeExport(Exports exports, ExportHistory history, KeptFiles files, JdbcClient jdbc, Clock clock) {
        this.exports = exports;
        this.history = history;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void done(ExportId id, StoredFile file, long rows, List<ControlTotal> totals, StillMine mine) {
        mine.require();
        Export export = exports.lock(id);
        ExportState from = export.state();
        export.done(file, rows, clock.instant());
        files.keep(file.id());
        for (int i = 0; i < totals.size(); i++) {
            ControlTotal total = totals.get(i);
            jdbc.sql("insert into export_total (export_id, position, korean, english, amount) values (?, ?, ?, ?, ?)")
                    .params(id.value(), i, total.korean(), total.english(), total.amount())
                    .update();
        }
        history.moved(export, from, null, "made");
    }

    public void failed(ExportId id, ExportFailure why, String detail, StillMine mine) {
        mine.require();
        Export export = exports.lock(id);
        ExportState from = export.state();
        export.fail(why, detail, clock.instant());
        history.moved(export, from, null, why + ": " + detail);
    }
}
