package com.encore.account;

import com.encore.stereotype.Refusal;
import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Somebody tried too often; says from when on the next attempt counts. */
public class TooManyAttempts extends Refusal {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(Seoul.ZONE);

    private final Duration wait;

    TooManyAttempts(Instant now, Instant until) {
        super(Kind.TOO_MANY, "too-many-attempts", TIME.format(until.plusMillis(999)), minutes(now, until));
        this.wait = Duration.between(now, until);
    }

    /** How long to wait, in whole seconds and never zero. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static long minutes(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
    }
}
