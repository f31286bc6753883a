package com.encore.closing;

import com.encore.project.ProjectId;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Last step: notes that the result has reached every pledge, so that nobody looks again. */
@UseCase
public class FinishClosing {

    private final ClosingResults results;
    private final UnsettledPledges unsettled;
    private final Clock clock;

    FinishClosing(ClosingResults results, UnsettledPledges unsettled, Clock clock) {
        this.results = results;
        this.unsettled = unsettled;
        this.clock = clock;
    }

    /** False while there are pledges to settle. None can come after: a decided project takes no money. */
    public boolean finish(ProjectId project) {
        if (results.lock(project).finishedAt() != null) {
            return true;
        }
        if (!unsettled.after(project, 0, 1).isEmpty()) {
            return false;
        }
        results.finished(project, clock.instant());
        return true;
    }
}
