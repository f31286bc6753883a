package com.encore.project;

import com.encore.stereotype.ReadModel;

/** A project as everybody may see it. */
@ReadModel
public class ProjectPage {

    private final ProjectRows rows;

    ProjectPage(ProjectRows rows) {
        this.rows = rows;
    }

    public ProjectView of(String slug) {
        return rows.bySlug(slug).filter(project -> project.state().isPublic()).orElseThrow(ProjectNotFound::new);
    }
}
