package com.encore.project;

import com.encore.account.MemberId;
import com.encore.money.Won;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A project while it is being prepared, reviewed and opened. An artist writes a draft in steps, submits it whole, and
 * gets it back with a reason or approved; at its time it opens. From then on it only changes by statements that hold
 * under many hands, so nothing here touches what is sold or raised.
 */
@Entity
@Table(name = "project")
class Project {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private long artistId;
    private String title = "";
    private String summary = "";

    @Column(columnDefinition = "mediumtext")
    private String story = "";

    private String artistName = "";
    private String venue = "";
    private @Nullable Instant showAt;
    private String poster;
    private long goal;
    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;

    @Enumerated(EnumType.STRING)
    private ProjectState state = ProjectState.DRAFT;

    private @Nullable Instant submittedAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant calledOffAt;
    private @Nullable String calledOffReason;
    private Instant createdAt;
    private int edits;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "project_hashtag", joinColumns = @JoinColumn(name = "project_id"))
    @Column(name = "tag")
    private Set<String> hashtags = new HashSet<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Reward> rewards = new ArrayList<>();

    @OneToMany(mappedBy = "project", cascade = CascadeType.PERSIST)
    private List<Transition> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    Project(MemberId artist, String slug, String poster, Instant now) {
        this.artistId = artist.value();
        this.slug = slug;
        this.poster = poster;
        this.createdAt = now;
        history.add(new Transition(this, null, ProjectState.DRAFT, artist, "", now));
    }

    ProjectId id() {
        return new ProjectId(Objects.requireNonNull(id, "not saved yet"));
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    MemberId artist() {
        return new MemberId(artistId);
    }

    boolean wasSubmittedBefore() {
        return submittedAt != null;
    }

    /** The form was filled in from this very version. */
    void expectVersion(long expected) {
        if (version != expected) {
            throw new ProjectChangedMeanwhile();
        }
    }

    void describe(Description description) {
        edit();
        description.check(closesAt);
        title = description.title();
        summary = description.summary();
        story = description.story();
        artistName = description.artistName();
        venue = description.venue();
        showAt = description.showAt();
        poster = description.poster();
        hashtags.retainAll(description.tags());
        hashtags.addAll(description.tags());
    }

    void agreeTerms(FundingTerms terms) {
        edit();
        terms.check(showAt);
        goal = terms.goal().amount();
        opensAt = terms.opensAt();
        closesAt = terms.closesAt();
    }

    void offer(List<RewardOffer> offers) {
        edit();
        FieldChecks checks = new FieldChecks();
        checks.that(offers.size() <= ProjectLimits.REWARDS, () -> new TooManyRewards("rewards"));
        for (int i = 0; i < offers.size(); i++) {
            offers.get(i).check("rewards[" + i + "]", checks);
        }
        checks.refuseIfAny();
        rewards.removeIf(reward -> offers.stream().noneMatch(offer -> reward.is(offer.id())));
        for (int place = 0; place < offers.size(); place++) {
            RewardOffer offer = offers.get(place);
            if (offer.id() == null) {
                rewards.add(new Reward(this, place, offer));
            } else {
                reward(offer.id()).change(place, offer);
            }
        }
    }

    /** Also counts as a change of the project when only what hangs on it changes, so that its version moves. */
    void edit() {
        if (state != ProjectState.DRAFT) {
            throw new ProjectNotEditable();
        }
        edits++;
    }

    void submit(MemberId by, boolean hasPayoutAccount, String publicSlug, Instant now) {
        refuseUnlessMayBecome(ProjectState.IN_REVIEW);
        List<Missing> missing = whole(hasPayoutAccount).missing(now);
        if (!missing.isEmpty()) {
            throw new DraftIncomplete(missing);
        }
        slug = publicSlug;
        submittedAt = now;
        become(ProjectState.IN_REVIEW, by, "", now);
    }

    void approve(MemberId by, Instant now) {
        refuseUnlessMayBecome(ProjectState.APPROVED);
        refuseIfPeriodOver(now);
        become(ProjectState.APPROVED, by, "", now);
    }

    void giveBack(MemberId by, String reason, Instant now) {
        become(ProjectState.DRAFT, by, given(reason), now);
    }

    void cancel(MemberId by, String reason, Instant now) {
        become(ProjectState.CANCELLED, by, given(reason), now);
    }

    void open(@Nullable MemberId by, Instant now) {
        refuseUnlessMayBecome(ProjectState.FUNDING);
        if (opensAt == null || now.isBefore(opensAt)) {
            throw new FundingNotDue();
        }
        refuseIfPeriodOver(now);
        openedAt = now;
        become(ProjectState.FUNDING, by, "", now);
    }

    /** Says where the deadline was. Into the past means at once: nobody who paid until now is hurt by it. */
    Instant moveDeadline(Instant to, Instant now) {
        if (state != ProjectState.APPROVED && state != ProjectState.FUNDING) {
            throw new MoveNotAllowed();
        }
        Instant before = stillAhead(now);
        Instant after = to.isBefore(now) ? now : to;
        new FundingTerms(Won.of(goal), opensAt, after).check(showAt);
        closesAt = after;
        return before;
    }

    void callOff(MemberId by, String reason, Instant now) {
        refuseUnlessMayBecome(ProjectState.CLOSING);
        stillAhead(now);
        String why = given(reason);
        calledOffReason = why;
        calledOffAt = now;
        become(ProjectState.CLOSING, by, why, now);
    }

    void close(Instant now) {
        become(ProjectState.CLOSING, null, "", now);
    }

    void conclude(ProjectState result, Instant now) {
        become(result, null, "", now);
        closedAt = now;
    }

    String slug() {
        return slug;
    }

    ProjectState state() {
        return state;
    }

    Won goal() {
        return Won.of(goal);
    }

    /** When money stops counting: the deadline, or the moment it was called off. */
    @Nullable
    Instant endsAt() {
        return calledOffAt == null ? closesAt : calledOffAt;
    }

    boolean isCalledOff() {
        return calledOffAt != null;
    }

    private void become(ProjectState next, @Nullable MemberId by, String reason, Instant now) {
        refuseUnlessMayBecome(next);
        history.add(new Transition(this, state, next, by, reason, now));
        state = next;
    }

    private void refuseUnlessMayBecome(ProjectState next) {
        if (!state.mayBecome(next)) {
            throw new MoveNotAllowed();
        }
    }

    private void refuseIfPeriodOver(Instant now) {
        if (closesAt == null || !now.isBefore(closesAt)) {
            throw new FundingPeriodOver();
        }
    }

    /** The deadline, unless it has come: from then on only the result decides. */
    private Instant stillAhead(Instant now) {
        if (closesAt == null || !now.isBefore(closesAt)) {
            throw new MoveNotAllowed();
        }
        return closesAt;
    }

    static String given(String reason) {
        String text = PlainText.paragraphs(reason);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > ProjectLimits.REASON) {
            throw new ReasonNeeded();
        }
        return text;
    }

    private Reward reward(RewardId wanted) {
        return rewards.stream().filter(each -> each.is(wanted)).findFirst().orElseThrow(NoSuchReward::new);
    }

    private Whole whole(boolean hasPayoutAccount) {
        return new Whole(
                title,
                summary,
                story,
                artistName,
                showAt,
                Won.of(goal),
                opensAt,
                closesAt,
                !rewards.isEmpty(),
                hasPayoutAccount);
    }
}
