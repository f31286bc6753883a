package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** First step: what the project tells about itself. */
@UseCase
public class DescribeProject {

    private final Projects projects;
    private final Clock clock;

    DescribeProject(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** Returns the version the next form is to carry. */
    public long describe(MemberId artist, ProjectId id, long version, Description description) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        project.describe(description, clock.instant());
        return projects.saveAndFlush(project).version();
    }
}
