package com.encore.export;

import java.util.Set;

/** How far an export is. A run that dies is taken up from the beginning, so RUNNING may follow itself. */
public enum ExportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    EXPIRED;

    private Set<ExportState> next() {
        return switch (this) {
            case QUEUED -> Set.of(RUNNING, FAILED);
            case RUNNING -> Set.of(RUNNING, DONE, FAILED);
            case DONE -> Set.of(EXPIRED);
            // when its run is taken up again, by itself after a passing trouble or from the console
            case FAILED -> Set.of(RUNNING);
            case EXPIRED -> Set.of();
        };
    }

    boolean mayBecome(ExportState other) {
        return next().contains(other);
    }

    /** Something will still happen to it. */
    public boolean isUnderWay() {
        return this == QUEUED || this == RUNNING;
    }
}
