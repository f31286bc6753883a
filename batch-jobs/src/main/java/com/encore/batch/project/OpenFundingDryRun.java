package com.encore.batch.project;

import com.encore.operations.Identity;
import com.encore.preview.DryRun;
import com.encore.preview.Preview;
import com.encore.preview.Preview.Effect;
import com.encore.preview.WorldHash;
import com.encore.project.OpeningAhead;
import com.encore.project.OpeningAhead.Ahead;
import com.encore.project.ProjectId;
import com.encore.project.ProjectState;
import com.encore.stereotype.ReadModel;
import java.util.List;

/** Whether a project would open now, for which goal and with how many rewards. */
@ReadModel
class OpenFundingDryRun implements DryRun {

    private final OpeningAhead opening;

    OpenFundingDryRun(OpeningAhead opening) {
        this.opening = opening;
    }

    @Override
    public String job() {
        return "open-funding";
    }

    @Override
    public Preview of(Identity identity) {
        WorldHash hash = WorldHash.of("project to open").and(identity.text());
        return opening.of(new ProjectId(identity.asProject()))
                .map(ahead -> preview(ahead, hash))
                .orElseGet(() -> new Preview(List.of(Effect.fact("open-nothing")), hash.hex()));
    }

    private static Preview preview(Ahead ahead, WorldHash hash) {
        long goal = ahead.goal() == null ? 0 : ahead.goal();
        hash.and(ahead.state().name())
                .and(String.valueOf(ahead.opensAt()))
                .and(String.valueOf(ahead.closesAt()))
                .and(ahead.due() ? 1 : 0, goal)
                .and(ahead.rewards(), 0);
        return new Preview(
                List.of(
                        Effect.of("open-projects", ahead.due() ? 1 : 0, ahead.due() ? goal : 0),
                        Effect.of("open-rewards", ahead.due() ? ahead.rewards() : 0),
                        Effect.fact(fact(ahead))),
                hash.hex());
    }

    private static String fact(Ahead ahead) {
        if (ahead.due()) {
            return "open-opens";
        }
        return ahead.state() == ProjectState.APPROVED ? "open-not-due" : "open-nothing";
    }
}
