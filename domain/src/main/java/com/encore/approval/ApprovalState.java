package com.encore.approval;

/** Where a request for a second person's approval stands. */
public enum ApprovalState {
    ASKED,
    APPROVED,
    /** A run began under it. */
    LAUNCHED,
    DECLINED,
    /** The world was another when the run was to begin. */
    CHANGED,
    EXPIRED,
    /** There was nothing to start any more. */
    STOOD_DOWN
}
