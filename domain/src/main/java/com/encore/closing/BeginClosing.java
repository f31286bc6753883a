package com.encore.closing;

import com.encore.project.FundingEnd;
import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** First step: from here on no pledge is taken. Money paid before the deadline still counts. */
@UseCase
public class BeginClosing {

    /** What became of the step. */
    public enum Begun {
        NOW,
        BEFORE,
        NOT_DUE
    }

    private final FundingEnd funding;
    private final Clock clock;

    BeginClosing(FundingEnd funding, Clock clock) {
        this.funding = funding;
        this.clock = clock;
    }

    public Begun begin(ProjectId id) {
        FundingEnd.Locked project = funding.lock(id);
        return switch (project.state()) {
            case FUNDING -> {
                if (clock.instant().isBefore(project.endsAt())) {
                    yield Begun.NOT_DUE;
                }
                funding.begin(id);
                yield Begun.NOW;
            }
            case CLOSING, SUCCEEDED, FAILED -> Begun.BEFORE;
            case DRAFT, IN_REVIEW, APPROVED, CANCELLED -> Begun.NOT_DUE;
        };
    }
}
