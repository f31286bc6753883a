package com.encore.project;

import com.encore.money.Won;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much a project needs and in which half-open period; a goal of zero is one not named yet. */
public record FundingTerms(
        Won goal, @Nullable Instant opensAt, @Nullable Instant closesAt) {

    void check(@Nullable Instant showAt) {
        FieldChecks checks = new FieldChecks();
        checks.that(
                goal.isZero() || FieldChecks.between(ProjectLimits.GOAL_AT_LEAST, goal, ProjectLimits.GOAL),
                () -> new GoalOutOfRange("goal"));
        checks.that(
                opensAt == null || closesAt == null || lastsAllowedTime(opensAt, closesAt),
                () -> new PeriodOutOfRange("closesAt"));
        checks.that(
                showAt == null || closesAt == null || showAt.isAfter(closesAt),
                () -> new ShowBeforeClosing("closesAt"));
        checks.refuseIfAny();
    }

    private static boolean lastsAllowedTime(Instant from, Instant until) {
        Duration period = Duration.between(from, until);
        return period.compareTo(ProjectLimits.PERIOD_AT_LEAST) >= 0 && period.compareTo(ProjectLimits.PERIOD) <= 0;
    }
}
