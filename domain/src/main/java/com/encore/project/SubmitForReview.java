package com.encore.project;

import com.encore.account.MemberId;
import com.encore.stereotype.UseCase;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;

/** Hands a complete draft over for review. Its first submission gives it the address it keeps. */
@UseCase
public class SubmitForReview {

    private final Projects projects;
    private final PayoutAccounts accounts;
    private final Slugs slugs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitForReview(
            Projects projects, PayoutAccounts accounts, Slugs slugs, ApplicationEventPublisher events, Clock clock) {
        this.projects = projects;
        this.accounts = accounts;
        this.slugs = slugs;
        this.events = events;
        this.clock = clock;
    }

    public void submit(MemberId artist, ProjectId id, long version) {
        Project project = projects.lockedOf(artist, id);
        project.expectVersion(version);
        String slug = project.wasSubmittedBefore() ? project.slug() : slugs.from(project.title());
        project.submit(artist, accounts.knownFor(id), slug, clock.instant());
        projects.flush();
        events.publishEvent(new ProjectSubmitted(id, artist));
    }
}
