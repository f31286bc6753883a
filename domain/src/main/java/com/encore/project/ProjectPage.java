package com.encore.project;

import com.encore.stereotype.ReadModel;
import java.util.Optional;

/** A project as everybody may see it. */
@ReadModel
public class ProjectPage {

    private final ProjectRows rows;

    ProjectPage(ProjectRows rows) {
        this.rows = rows;
    }

    public Optional<ProjectView> find(String slug) {
        return rows.bySlug(slug).filter(project -> project.state().isPublic());
    }
}
