package com.encore.export;

import com.encore.stereotype.StillMine;
import com.encore.stereotype.UseCase;

/** Says how far a running export is, in a short transaction of its own. */
@UseCase
public class NoteProgress {

    private final Exports exports;

    NoteProgress(Exports exports) {
        this.exports = exports;
    }

    public void expect(ExportId id, long rows, StillMine mine) {
        mine.require();
        exports.lock(id).expect(rows);
    }

    public void wrote(ExportId id, long rows, StillMine mine) {
        mine.require();
        exports.lock(id).wrote(rows);
    }
}
