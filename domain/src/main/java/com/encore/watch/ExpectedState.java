package com.encore.watch;

/** How a piece of work that was due stands. One that was done in time is not kept. */
public enum ExpectedState {
    WAITING,
    MISSING,
    BEGUN,
    LATE,
    EXCUSED
}
