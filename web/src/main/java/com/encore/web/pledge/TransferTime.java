package com.encore.web.pledge;

import java.time.Duration;
import java.time.Instant;

/** How long a fan may take to transfer: a day, but never past the deadline, after which money would only go back. */
final class TransferTime {

    private static final long LONGEST = 24;

    private TransferTime() {}

    /** Whole hours; none means a transfer is no longer offered. */
    static int hours(Instant now, Instant closesAt) {
        return (int) Math.clamp(Duration.between(now, closesAt).toHours(), 0, LONGEST);
    }
}
