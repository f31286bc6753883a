package com.encore.project;

import static com.encore.project.Drafts.ARTIST;
import static com.encore.project.Drafts.REVIEWER;

import com.encore.account.MemberId;
import com.encore.testing.TestClock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings projects to where a test begins, through the use cases a person would go through. */
@Component
class ProjectMaking {

    private final StartDraft start;
    private final DescribeProject describe;
    private final SetFundingTerms terms;
    private final OfferRewards offer;
    private final SetPayoutAccount account;
    private final SubmitForReview submit;
    private final ApproveProject approve;
    private final OpenFunding open;
    private final ArtistProjects projects;
    private final TestClock clock;

    ProjectMaking(
            StartDraft start,
            DescribeProject describe,
            SetFundingTerms terms,
            OfferRewards offer,
            SetPayoutAccount account,
            SubmitForReview submit,
            ApproveProject approve,
            OpenFunding open,
            ArtistProjects projects,
            TestClock clock,
            JdbcClient jdbc) {
        this.start = start;
        this.describe = describe;
        this.terms = terms;
        this.offer = offer;
        this.account = account;
        this.submit = submit;
        this.approve = approve;
        this.open = open;
        this.projects = projects;
        this.clock = clock;
        // letters go to the artist, and only an admin reviews: both must be somebody
        member(jdbc, ARTIST, "project-artist@encore.test");
        member(jdbc, REVIEWER, "project-reviewer@encore.test");
        jdbc.sql("insert ignore into member_role (member_id, role) values (?, 'ADMIN')")
                .param(REVIEWER.value())
                .update();
    }

    private void member(JdbcClient jdbc, MemberId id, String email) {
        jdbc.sql("""
                        insert into member (id, email, name, password_hash, state, language, sessions_valid_from,
                          created_at, version)
                        values (?, ?, '테스트 회원', 'none', 'ACTIVE', 'ko', ?, ?, 0)
                        on duplicate key update id = id
                        """)
                .params(id.value(), email, clock.instant(), clock.instant())
                .update();
    }

    DraftView read(ProjectId id) {
        return projects.draft(ARTIST, id);
    }

    long version(ProjectId id) {
        return read(id).project().version();
    }

    ProjectId draft(String title) {
        ProjectId id = start.start(ARTIST);
        long version = describe.describe(ARTIST, id, version(id), Drafts.titled(title));
        version = terms.set(ARTIST, id, version, Drafts.terms(clock.instant()));
        version = offer.offer(ARTIST, id, version, List.of(Drafts.ticket(100), Drafts.shirt()));
        account.set(ARTIST, id, version, Drafts.account());
        return id;
    }

    ProjectId submitted(String title) {
        ProjectId id = draft(title);
        submit.submit(ARTIST, id, version(id));
        return id;
    }

    ProjectId approved(String title) {
        ProjectId id = submitted(title);
        approve.approve(REVIEWER, id, version(id));
        return id;
    }

    ProjectId funding(String title) {
        ProjectId id = approved(title);
        clock.advance(Duration.ofDays(1));
        open.open(id, null);
        return id;
    }
}
