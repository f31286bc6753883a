package com.encore.project;

import com.encore.stereotype.Refusal;

/** Only a draft may be edited; what was submitted is read as it was submitted. */
public final class ProjectNotEditable extends Refusal {

    private static final long serialVersionUID = 1L;

    ProjectNotEditable() {
        super(Kind.CONFLICT, "project-not-editable");
    }
}
