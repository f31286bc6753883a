package com.encore.operations;

import com.encore.account.MemberId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who or what wants something of a job, and why.
 *
 * @param order the form it was ordered with, if it was
 */
public record Requester(
        Cause cause,
        @Nullable MemberId member,
        String reason,
        @Nullable String order) {

    private static final int LONGEST = 300;

    public Requester {
        reason = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }

    public static Requester the(Cause cause, String reason) {
        return new Requester(cause, null, reason, null);
    }

    public static Requester person(MemberId member, String reason) {
        return new Requester(Cause.PERSON, member, reason, null);
    }

    /** @param form the number of the form it was ordered with */
    public Requester by(String form) {
        return new Requester(cause, member, reason, form);
    }

    /** Somebody wants it, whatever the cause is called. */
    public boolean isAPerson() {
        return member != null || !cause.isAMachine();
    }

    /** For what only people do. */
    public MemberId required() {
        return Objects.requireNonNull(member, "a person");
    }
}
