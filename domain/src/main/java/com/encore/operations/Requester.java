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

    Requester by(Order form) {
        return new Requester(cause, member, reason, form.token());
    }

    /** For what only people do. */
    MemberId required() {
        return Objects.requireNonNull(member, "a person");
    }
}
