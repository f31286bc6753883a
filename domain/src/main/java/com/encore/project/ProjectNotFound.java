package com.encore.project;

import com.encore.stereotype.Refusal;

/** There is no such project for whoever asks; a stranger's project does not exist either. */
public final class ProjectNotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    ProjectNotFound() {
        super(Kind.NOT_FOUND, "project-not-found");
    }
}
