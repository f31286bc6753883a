package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;

/** First step: what the project tells about itself. */
@UseCase
public class DescribeProject {

    private final Projects projects;

    DescribeProject(Projects projects) {
        this.projects = projects;
    }

    /** Returns the version the next form is to carry. */
    public long describe(MemberId artist, ProjectId id, long version, Description description) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        project.describe(description);
        projects.flush();
        return project.version();
    }
}
