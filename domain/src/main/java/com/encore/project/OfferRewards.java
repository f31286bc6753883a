package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import java.util.List;

/** Third step: everything the project offers, in its order. What is not in the list is no longer offered. */
@UseCase
public class OfferRewards {

    private final Projects projects;
    private final Clock clock;

    OfferRewards(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** Returns the version the next form is to carry. */
    public long offer(MemberId artist, ProjectId id, long version, List<RewardOffer> offers) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        project.offer(offers, clock.instant());
        return projects.saveAndFlush(project).version();
    }
}
