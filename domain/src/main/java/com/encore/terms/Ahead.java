package com.encore.terms;

import com.encore.time.Seoul;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells days that are still to come from those that have begun in Seoul, which nobody changes any more. */
@Component
class Ahead {

    private final Clock clock;

    Ahead(Clock clock) {
        this.clock = clock;
    }

    boolean isAhead(LocalDate day) {
        return day.isAfter(today());
    }

    LocalDate today() {
        return Seoul.dateOf(clock.instant());
    }
}
