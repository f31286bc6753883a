package com.encore.reports.export;

/** Hears how far a file is. Either may throw, which ends the writing. */
public interface ExportProgress {

    void expect(long rows);

    void wrote(long rows);
}
