package com.encore.operations;

import com.encore.account.MemberId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who or what wants something of a job, and why. */
public record Requester(Cause cause, @Nullable MemberId member, String reason) {

    private static final int LONGEST = 300;

    public Requester {
        reason = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }

    public static Requester the(Cause cause, String reason) {
        return new Requester(cause, null, reason);
    }

    public static Requester person(MemberId member, String reason) {
        return new Requester(Cause.PERSON, member, reason);
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
