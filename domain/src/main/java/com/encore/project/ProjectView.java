package com.encore.project;

import com.encore.account.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything a page tells of a project. */
public record ProjectView(
        ProjectId id,
        long version,
        String slug,
        ProjectState state,
        MemberId artist,
        String title,
        String summary,
        String story,
        String artistName,
        String venue,
        @Nullable Instant showAt,
        String poster,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant openedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant calledOffAt,
        @Nullable String calledOffReason,
        List<String> hashtags,
        List<RewardView> rewards,
        Totals totals) {

    /** Given up while it was being funded. */
    public boolean isCalledOff() {
        return calledOffAt != null;
    }

    public boolean takesPledgesAt(Instant now) {
        return state == ProjectState.FUNDING && closesAt != null && now.isBefore(closesAt);
    }

    ProjectView at(Glance glance, List<RewardView> filled) {
        return new ProjectView(
                id,
                version,
                slug,
                glance.state(),
                artist,
                title,
                summary,
                story,
                artistName,
                venue,
                showAt,
                poster,
                glance.opensAt(),
                glance.closesAt(),
                openedAt,
                submittedAt,
                calledOffAt,
                calledOffReason,
                hashtags,
                filled,
                glance.totals());
    }
}
