package com.encore.payout;

/** What can happen to a batch. */
public enum BatchEvent {
    MADE,
    DROPPED_ONE,
    DISCARDED,
    CONFIRMED,
    FILE_TAKEN,
    RESULT_READ,
    RETURNED,
    CLOSED
}
