package com.encore.sandbox.demo;

import com.encore.time.Seoul;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** When people pledge, and when what they began comes to its end; all of it before now and before the project ends. */
final class Moments {

    private static final Duration FIRST_MINUTES = Duration.ofMinutes(2);
    private static final Duration LAST_MINUTES = Duration.ofMinutes(25);
    private static final Duration HOLD_OVER = Duration.ofMinutes(10).plusSeconds(3);
    private static final Duration ACCOUNT_OPEN = Duration.ofHours(20);
    private static final Duration ACCOUNT_OVER = Duration.ofHours(24).plusMinutes(5);
    private static final Duration TO_THE_BANK = Duration.ofHours(6);
    private static final Duration SECOND_THOUGHTS = Duration.ofHours(40);

    /** When people sit before a screen, by the hour in Seoul: the evening counts more. */
    private static final int[] HOURS = {
        0, 7, 8, 9, 10, 11, 12, 12, 13, 15, 17, 18, 19, 20, 20, 21, 21, 21, 22, 22, 22, 23
    };

    private final SplittableRandom chance;

    Moments(SplittableRandom chance) {
        this.chance = chance;
    }

    static boolean isOldEnough(Staged project, Outcome outcome) {
        return outcome != Outcome.NEVER_TRANSFERRED
                || project.openedAt().isBefore(project.until().minus(ACCOUNT_OVER.multipliedBy(2)));
    }

    Instant begin(Staged project, Outcome outcome) {
        Instant opened = project.openedAt().plus(FIRST_MINUTES);
        Instant recent = project.until().minus(ACCOUNT_OPEN);
        Instant earliest = outcome == Outcome.WAITING && opened.isBefore(recent) ? recent : opened;
        Instant latest = project.until().minus(outcome == Outcome.NEVER_TRANSFERRED ? ACCOUNT_OVER : LAST_MINUTES);
        long seconds = Math.max(1, Duration.between(earliest, latest).toSeconds());
        // half of them early: a project's first days are its best
        long first = chance.nextInt(2) == 0 ? chance.nextLong(1 + chance.nextLong(seconds)) : chance.nextLong(seconds);
        Instant someTime = earliest.plusSeconds(first);
        Instant goodTime = Seoul.startOf(Seoul.dateOf(someTime))
                .plus(HOURS[chance.nextInt(HOURS.length)], ChronoUnit.HOURS)
                .plusSeconds(chance.nextLong(3600));
        return goodTime.isAfter(earliest) && goodTime.isBefore(latest) ? goodTime : someTime;
    }

    @Nullable
    Instant later(Staged project, Outcome outcome, Instant begun) {
        return switch (outcome) {
            case PAID, PAID_AT_SECOND_TRY, WAITING -> null;
            case TRANSFERRED -> within(TO_THE_BANK, begun, project.until());
            case REFUNDED -> within(SECOND_THOUGHTS, begun, project.until());
            case EXPIRED -> begun.plus(HOLD_OVER);
            case NEVER_TRANSFERRED -> begun.plus(ACCOUNT_OVER);
        };
    }

    private Instant within(Duration most, Instant begun, Instant until) {
        long seconds = Math.min(most.toSeconds(), Duration.between(begun, until).toSeconds() / 2);
        return begun.plusSeconds(seconds / 4 + chance.nextLong(seconds / 2));
    }
}
