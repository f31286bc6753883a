package com.encore.watch;

import com.encore.operations.Identity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that should have begun and did not, or did too late.
 *
 * @param paused whether its schedule was paused when it was due
 * @param over when it was made up for or excused
 */
public record MissingRun(
        long id,
        String job,
        Identity identity,
        Instant due,
        ExpectedState state,
        boolean paused,
        @Nullable Instant over,
        @Nullable String overBy,
        @Nullable String reason) {

    public boolean isMissing() {
        return state == ExpectedState.MISSING;
    }
}
