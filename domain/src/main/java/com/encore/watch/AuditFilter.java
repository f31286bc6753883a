package com.encore.watch;

import com.encore.account.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail somebody wants to see.
 *
 * @param who did it, put it forward or approved it
 * @param settlement its number or id
 * @param from the first day in Seoul
 * @param until the last day in Seoul
 */
public record AuditFilter(
        @Nullable MemberId who,
        @Nullable String action,
        @Nullable String job,
        @Nullable String settlement,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
