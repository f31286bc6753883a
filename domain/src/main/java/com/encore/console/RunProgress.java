package com.encore.console;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, how fast it goes, and when it may be through.
 *
 * @param step the one it is at, null before the first
 * @param done what the step has counted, of {@code total} where that is known
 * @param unit what is counted
 * @param perMinute since the step began; 0 before anything was counted
 * @param left null when nothing says
 * @param usual what the last runs of this job took in the middle, null when there were none
 */
public record RunProgress(
        Basis basis,
        @Nullable String step,
        long done,
        @Nullable Long total,
        Unit unit,
        long perMinute,
        @Nullable Duration left,
        @Nullable Duration usual) {

    /** What is left is reckoned from. */
    public enum Basis {
        /** What the business's rows say is left, at the rate of this run. */
        COUNTED,
        /** How long earlier runs took. */
        USUAL,
        /** It takes longer than earlier runs did, so they say nothing any more. */
        LONGER,
        /** Nothing to go by. */
        NONE
    }

    /** What a step counts. */
    public enum Unit {
        ITEMS,
        COMMITS
    }
}
