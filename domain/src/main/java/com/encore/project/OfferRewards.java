package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.util.List;

/** Third step: everything the project offers, in its order. What is not in the list is no longer offered. */
@UseCase
public class OfferRewards {

    private final Projects projects;

    OfferRewards(Projects projects) {
        this.projects = projects;
    }

    /** Returns the version the next form is to carry. */
    public long offer(MemberId artist, ProjectId id, long version, List<RewardOffer> offers) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        project.offer(offers);
        projects.flush();
        return project.version();
    }
}
