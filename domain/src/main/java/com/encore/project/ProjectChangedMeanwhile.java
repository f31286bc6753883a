package com.encore.project;

import com.encore.stereotype.Refusal;

/** The project was changed since the form was opened, so saving it would lose that change. */
public final class ProjectChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    ProjectChangedMeanwhile() {
        super(Kind.CONFLICT, "project-changed-meanwhile");
    }
}
