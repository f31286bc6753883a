package com.encore.project;

import java.util.EnumSet;
import java.util.Set;

/** Where a project stands, and the only place that says where it may go from there. */
public enum ProjectState {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    FUNDING,
    CLOSING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    public boolean mayBecome(ProjectState next) {
        return following().contains(next);
    }

    /** Whether anyone may look at it: what was never approved, or was called off, is nobody's business. */
    public boolean isPublic() {
        return switch (this) {
            case APPROVED, FUNDING, CLOSING, SUCCEEDED, FAILED -> true;
            case DRAFT, IN_REVIEW, CANCELLED -> false;
        };
    }

    /** Before it is approved the artist edits the reward itself; after it is closed nothing is sold. */
    public boolean takesStockChanges() {
        return switch (this) {
            case APPROVED, FUNDING -> true;
            case DRAFT, IN_REVIEW, CLOSING, SUCCEEDED, FAILED, CANCELLED -> false;
        };
    }

    private Set<ProjectState> following() {
        return switch (this) {
            case DRAFT -> EnumSet.of(IN_REVIEW, CANCELLED);
            case IN_REVIEW -> EnumSet.of(APPROVED, DRAFT, CANCELLED);
            case APPROVED -> EnumSet.of(FUNDING, CANCELLED);
            case FUNDING -> EnumSet.of(CLOSING);
            case CLOSING -> EnumSet.of(SUCCEEDED, FAILED);
            case SUCCEEDED, FAILED, CANCELLED -> EnumSet.noneOf(ProjectState.class);
        };
    }
}
