package com.encore.batch.project;

import com.encore.closing.BeginClosing;
import com.encore.project.ProjectId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides without a run what is due and about which nobody needs to be asked: two short transactions for each project,
 * which its run then finds done. Of many projects that end in one moment none waits for what another brings with it.
 */
@Component
public class DueDeadlines {

    private final BeginClosing beginning;
    private final ClosingSteps steps;

    DueDeadlines(BeginClosing beginning, ClosingSteps steps) {
        this.beginning = beginning;
        this.steps = steps;
    }

    /** The longest due one that nobody else is at. False when there is none. */
    public boolean decideNext() {
        Optional<ProjectId> due = beginning.beginNextDue();
        due.ifPresent(steps::decide);
        return due.isPresent();
    }
}
