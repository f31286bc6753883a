package com.encore.acts;

/** What a person may do to one run. */
public enum RunAct {
    STOP,
    RESTART,
    ABANDON,
    RECOVER,
    RESOLVE
}
