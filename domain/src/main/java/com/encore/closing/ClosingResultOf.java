package com.encore.closing;

import com.encore.project.ProjectId;
import com.encore.stereotype.ReadModel;
import java.util.Optional;

/** The result of a project; empty until it is decided. */
@ReadModel
public class ClosingResultOf {

    private final ClosingResults results;

    ClosingResultOf(ClosingResults results) {
        this.results = results;
    }

    public Optional<ClosingResult> project(ProjectId project) {
        return results.find(project);
    }
}
