package com.encore.terms;

import com.encore.account.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A holiday that was added or removed; nobody did what Encore began with. */
public record HolidayMove(
        LocalDate day,
        What what,
        String korean,
        String english,
        @Nullable MemberId by,
        String reason,
        Instant at) {

    /** What can happen to a holiday. */
    public enum What {
        ADDED,
        REMOVED
    }
}
