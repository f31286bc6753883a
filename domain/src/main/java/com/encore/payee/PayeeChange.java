package com.encore.payee;

import com.encore.account.MemberId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a profile, told with hints only. What was is nothing at first. */
public record PayeeChange(
        What what,
        @Nullable String was,
        @Nullable String became,
        @Nullable MemberId by,
        @Nullable String reason,
        Instant at) {

    /** What can happen. */
    public enum What {
        KIND,
        LEGAL_NAME,
        REGISTRATION,
        ACCOUNT,
        /** Its numbers were looked at in the clear. */
        OPENED
    }
}
