package com.encore.project;

import com.encore.money.Won;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A draft seen as a whole: what is short of being submitted. */
record Whole(
        String title,
        String summary,
        String story,
        String artistName,
        @Nullable Instant showAt,
        Won goal,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        boolean hasReward,
        boolean hasPayoutAccount) {

    List<Missing> missing(Instant now) {
        List<Missing> missing = new ArrayList<>();
        need(length(title) >= ProjectLimits.TITLE_AT_LEAST, Missing.TITLE, missing);
        need(length(summary) >= ProjectLimits.SUMMARY_AT_LEAST, Missing.SUMMARY, missing);
        need(length(story) >= ProjectLimits.STORY_AT_LEAST, Missing.STORY, missing);
        need(!artistName.isEmpty(), Missing.ARTIST_NAME, missing);
        need(showAt == null || closesAt == null || showAt.isAfter(closesAt), Missing.SHOW_AFTER_CLOSING, missing);
        need(!goal.isLessThan(ProjectLimits.GOAL_AT_LEAST), Missing.GOAL, missing);
        need(opensAt != null && closesAt != null, Missing.PERIOD, missing);
        need(opensAt == null || opensAt.isAfter(now), Missing.OPENING_AHEAD, missing);
        need(hasReward, Missing.REWARD, missing);
        need(hasPayoutAccount, Missing.PAYOUT_ACCOUNT, missing);
        return missing;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void need(boolean there, Missing otherwise, List<Missing> missing) {
        if (!there) {
            missing.add(otherwise);
        }
    }
}
