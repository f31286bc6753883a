package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Second step: how much is needed, and from when until when. */
@UseCase
public class SetFundingTerms {

    private final Projects projects;
    private final Clock clock;

    SetFundingTerms(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** Returns the version the next form is to carry. */
    public long set(MemberId artist, ProjectId id, long version, FundingTerms terms) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        project.setTerms(terms, clock.instant());
        return projects.saveAndFlush(project).version();
    }
}
