package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;

/** Second step: how much is needed, and from when until when. */
@UseCase
public class SetFundingTerms {

    private final Projects projects;

    SetFundingTerms(Projects projects) {
        this.projects = projects;
    }

    /** Returns the version the next form is to carry. */
    public long set(MemberId artist, ProjectId id, long version, FundingTerms terms) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        project.agreeTerms(terms);
        projects.flush();
        return project.version();
    }
}
