package com.encore.project;

import com.encore.stereotype.ReadModel;

/**
 * A project as everybody may see it. Its words are kept from one reader to the next until the project has a new
 * version; what changes while people look is read each time.
 */
@ReadModel
public class ProjectPage {

    private static final int KEPT = 500;

    private final ProjectRows rows;
    private final Glances glances;
    private final Recent<ProjectId, ProjectView> read = new Recent<>(KEPT);

    ProjectPage(ProjectRows rows, Glances glances) {
        this.rows = rows;
        this.glances = glances;
    }

    public ProjectView of(String slug) {
        return of(glance(slug));
    }

    /** One statement: enough to know whether a page that was shown before may be shown again. */
    public Glance glance(String slug) {
        return glances.at(slug).filter(seen -> seen.state().isPublic()).orElseThrow(ProjectNotFound::new);
    }

    public ProjectView of(Glance glance) {
        ProjectView before = read.get(glance.id());
        if (before != null && before.version() == glance.version()) {
            return glance.on(before);
        }
        return read(glance.id());
    }

    private ProjectView read(ProjectId id) {
        ProjectView view =
                rows.byId(id).filter(project -> project.state().isPublic()).orElseThrow(ProjectNotFound::new);
        read.put(id, view);
        return view;
    }
}
