package com.encore.account;

/** Whether a member may sign in. */
public enum MemberState {
    ACTIVE,
    SUSPENDED;

    boolean mayBecome(MemberState next) {
        return switch (this) {
            case ACTIVE -> next == SUSPENDED;
            case SUSPENDED -> next == ACTIVE;
        };
    }
}
