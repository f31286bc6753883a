package com.encore.batch.export;

import com.encore.batch.Steps.GoOn;
import com.encore.export.ExportId;
import com.encore.export.NoteProgress;
import com.encore.reports.export.ExportProgress;
import com.encore.stereotype.StillMine;
import org.springframework.stereotype.Component;

/** Tells how far an export is, not oftener than anybody looks, and stops it when it is to stop. */
@Component
class Telling {

    private static final long NANOS_BETWEEN = 500_000_000;

    private final NoteProgress progress;

    Telling(NoteProgress progress) {
        this.progress = progress;
    }

    ExportProgress of(ExportId id, GoOn goOn, StillMine mine) {
        return new ExportProgress() {

            private long told;

            @Override
            public void expect(long rows) {
                goOn.require();
                progress.expect(id, rows, mine);
                told = System.nanoTime() - NANOS_BETWEEN;
            }

            @Override
            public void wrote(long rows) {
                long now = System.nanoTime();
                if (now - told >= NANOS_BETWEEN) {
                    goOn.require();
                    progress.wrote(id, rows, mine);
                    told = now;
                }
            }
        };
    }
}
