package com.encore.operations;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job's rhythm as it is now.
 *
 * @param last when it rang last, null when it never did
 * @param next when it would ring next, whether or not it is paused
 */
public record JobSchedule(
        String job, String cron, Ringing ringing, @Nullable Instant last, List<Instant> next) {

    /** What its trigger is doing. */
    public enum Ringing {
        WAITING,
        PAUSED,
        /** It waits for an earlier ring to be over. */
        BLOCKED,
        /** It rings no more until somebody helps it. */
        BROKEN,
        /** It will never ring again. */
        OVER
    }

    public boolean paused() {
        return ringing == Ringing.PAUSED;
    }

    /** Empty where the schedule cannot be said in plain words. */
    public Optional<String> words(Locale locale) {
        return CronWords.of(cron, locale);
    }
}
