package com.encore.journeys;

import com.encore.project.ProjectId;
import com.encore.project.RewardId;

/** A project that is funding, with one reward. */
record Show(ProjectId id, String slug, String title, RewardId standing) {

    static final int PRICE = 45_000;

    String path() {
        return "/projects/" + slug;
    }

    String pledgePath() {
        return path() + "/pledge";
    }

    /** The form's field for the reward's quantity. */
    String quantity() {
        return "quantities[" + standing.value() + "]";
    }
}
