package com.encore.sandbox.demo;

import com.encore.project.ProjectState;
import com.encore.project.RewardKind;
import com.encore.settlement.SettlementState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A project as its file tells it; times count from the day of the seeding.
 *
 * @param artist who stands behind it: a made-up artist's name, or the demo account
 * @param state where it stands in the end
 * @param because why it was given back, cancelled or called off
 * @param opens when funding opens: to the minute within a day, else in the morning
 * @param closesIn after how many days funding closes, at midnight; 0 is tonight, and what is negative is over
 * @param showIn after how many days the show is
 * @param raised how much of the goal is paid by now, in percent
 * @param settled how far its settlement got, if it succeeded and its artist has a payee profile
 * @param fan what became of the demo fan's own pledge
 */
record DemoProject(
        String artist,
        ProjectState state,
        @Nullable String because,
        String title,
        String summary,
        String artistName,
        @DefaultValue("") String venue,
        String poster,
        @DefaultValue List<String> hashtags,
        Duration opens,
        int closesIn,
        int showIn,
        @DefaultValue("0") long goal,
        @DefaultValue("0") int raised,
        @Nullable SettlementState settled,
        @Nullable Outcome fan,
        @DefaultValue List<DemoReward> rewards,
        @DefaultValue("") String story) {

    /** A reward; one that sells out is what the first backers take. */
    record DemoReward(
            RewardKind kind,
            String title,
            @DefaultValue("") String description,
            long price,
            @Nullable Integer stock,
            @Nullable Integer perPerson,
            @DefaultValue("false") boolean sellsOut,
            @DefaultValue List<DemoOption> options) {}

    /** A form a reward comes in. */
    record DemoOption(
            String name,
            @DefaultValue("0") long surcharge,
            @Nullable Integer stock) {}

    /** It was opened, whatever became of it later. */
    boolean tookPledges() {
        return state == ProjectState.FUNDING || isOver();
    }

    boolean isOver() {
        return state == ProjectState.SUCCEEDED || state == ProjectState.FAILED;
    }

    /** Its artist gave it up, for the reason told. */
    boolean isCalledOff() {
        return state == ProjectState.FAILED && because != null;
    }

    boolean isUnfinished() {
        return rewards.isEmpty();
    }
}
