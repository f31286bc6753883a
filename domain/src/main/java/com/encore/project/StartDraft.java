package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;

/** Opens an empty draft for an artist, with an address nobody can guess until it is submitted. */
@UseCase
public class StartDraft {

    private static final String FIRST_POSTER = "beams-12";

    private final Projects projects;
    private final Slugs slugs;
    private final Clock clock;

    StartDraft(Projects projects, Slugs slugs, Clock clock) {
        this.projects = projects;
        this.slugs = slugs;
        this.clock = clock;
    }

    public ProjectId start(MemberId artist) {
        Project draft = new Project(artist, slugs.ofDraft(), FIRST_POSTER, clock.instant());
        return projects.saveAndFlush(draft).id();
    }
}
