package com.encore.pledge;

import com.encore.money.Won;
import com.encore.project.ProjectState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A pledge as its backer sees it, with the project it is for. */
public record PledgeView(
        PledgeId id,
        PledgeNumber number,
        PledgeState state,
        Won donation,
        Won total,
        Instant holdUntil,
        Instant createdAt,
        @Nullable Instant paidAt,
        String slug,
        String project,
        String artist,
        String poster,
        ProjectState projectState,
        Instant closesAt) {

    /** Whether it is still to be paid. */
    public boolean payableAt(Instant now) {
        return state == PledgeState.HELD && now.isBefore(holdUntil);
    }

    /** Until the deadline a backer may change their mind. */
    public boolean cancellableAt(Instant now) {
        return state == PledgeState.PAID && projectState == ProjectState.FUNDING && now.isBefore(closesAt);
    }
}
