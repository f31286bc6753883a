package com.encore.export;

/** Why there is no file. */
public enum ExportFailure {
    /** What was written is not what an independent count of the same moment says. */
    TOTALS_DIFFER,
    /** Somebody wanted the run stopped. */
    STOPPED,
    /** Something broke while it was made. */
    BROKEN
}
