package com.encore.sandbox.demo;

import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** When a project went through what, at hours people keep. */
record Timetable(Instant started, Instant submitted, Instant reviewed, Instant opens, Instant closes, Instant show) {

    private static final Duration MORNING = Duration.ofHours(10);
    private static final Duration EVENING = Duration.ofMinutes(19 * 60 + 30);
    private static final Duration STEP = Duration.ofDays(3);
    private static final Duration CALLED_OFF_AGO = Duration.ofMinutes(40);

    static Timetable of(DemoProject project, Instant now) {
        LocalDate today = Seoul.dateOf(now);
        Instant opens = project.opens().abs().compareTo(Duration.ofDays(1)) < 0
                ? now.plus(project.opens()).truncatedTo(ChronoUnit.MINUTES)
                : Seoul.startOf(today.plusDays(project.opens().toDays())).plus(MORNING);
        Instant reviewed =
                earlier(opens.minus(STEP), now.minus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS));
        return new Timetable(
                reviewed.minus(STEP.multipliedBy(2)),
                reviewed.minus(STEP),
                reviewed,
                opens,
                Seoul.startOf(today.plusDays(project.closesIn() + 1L)),
                Seoul.startOf(today.plusDays(project.showIn())).plus(EVENING));
    }

    /** When it stopped taking pledges, or now. What was called off was so a moment ago. */
    Instant until(DemoProject project, Instant now) {
        return project.isCalledOff() ? now.minus(CALLED_OFF_AGO).truncatedTo(ChronoUnit.SECONDS) : earlier(closes, now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
