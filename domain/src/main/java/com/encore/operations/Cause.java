package com.encore.operations;

/** What made a run begin. */
public enum Cause {
    CLOCK,
    SWEEP,
    CHAIN,
    RECOVERY,
    PERSON
}
