package com.encore.export;

import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.Optional;

/** An attempt at an export begins, from nothing whatever an earlier one wrote. */
@UseCase
public class BeginExport {

    private final Exports exports;
    private final ExportHistory history;
    private final Clock clock;

    BeginExport(Exports exports, ExportHistory history, Clock clock) {
        this.exports = exports;
        this.history = history;
        this.clock = clock;
    }

    /** Empty when there is nothing to make any more. */
    public Optional<ExportTask> begin(ExportId id, StillMine mine) {
        mine.require();
        Export export = exports.lock(id);
        ExportState from = export.state();
        if (!from.mayBecome(ExportState.RUNNING)) {
            return Optional.empty();
        }
        export.begin(clock.instant());
        history.moved(export, from, null, from == ExportState.QUEUED ? "begun" : "begun again");
        return Optional.of(new ExportTask(
                export.id(),
                export.number(),
                export.kind(),
                export.format(),
                export.language(),
                export.period(),
                clock.instant()));
    }
}
