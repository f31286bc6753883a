package com.encore.closing;

import com.encore.project.ProjectState;

/** How a project ended. */
public enum FundingResult {
    SUCCEEDED,
    FAILED,
    CALLED_OFF;

    ProjectState state() {
        return switch (this) {
            case SUCCEEDED -> ProjectState.SUCCEEDED;
            case FAILED, CALLED_OFF -> ProjectState.FAILED;
        };
    }
}
