package com.encore.pledge;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.project.Offer;
import com.encore.project.ProjectId;
import com.encore.project.Wanted;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fan's order for a project: a donation, rewards, or both. It is born HELD with stock set aside until
 * {@code holdUntil}; money makes it PAID; the project's result makes it CONFIRMED or sends it back.
 */
@Entity
@Table(name = "pledge")
class Pledge {

    static final long LEAST = 1_000;
    static final long MOST = 100_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number;
    private long projectId;
    private long memberId;

    @Enumerated(EnumType.STRING)
    private PledgeState state;

    private long donation;
    private long total;
    private Instant holdUntil;
    private String requestKey;
    private String requestHash;
    private Instant createdAt;
    private @Nullable Instant paidAt;

    @OneToMany(mappedBy = "pledge", cascade = CascadeType.PERSIST)
    private List<PledgeLine> lines = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Pledge() {}

    Pledge(PledgeRequest request, List<Offer> offers, Instant now, Instant holdUntil) {
        Won sum = Won.sum(offers.stream().map(Offer::amount).toList()).plus(request.donation());
        if (sum.amount() < LEAST) {
            throw new TooLittle(LEAST);
        }
        if (sum.amount() > MOST) {
            throw new TooMuch(MOST);
        }
        this.number = PledgeNumber.random().value();
        this.projectId = request.project().value();
        this.memberId = request.member().value();
        this.state = PledgeState.HELD;
        this.donation = request.donation().amount();
        this.total = sum.amount();
        this.holdUntil = holdUntil;
        this.requestKey = request.key().toString();
        this.requestHash = request.fingerprint();
        this.createdAt = now;
        offers.forEach(offer -> lines.add(new PledgeLine(this, request.member(), request.project(), offer)));
    }

    void become(PledgeState next) {
        if (!state.mayBecome(next)) {
            throw new PledgeMoved();
        }
        state = next;
    }

    void paid(Instant at) {
        become(PledgeState.PAID);
        paidAt = at;
    }

    void holdUntil(Instant until) {
        if (state != PledgeState.HELD) {
            throw new PledgeMoved();
        }
        holdUntil = until;
    }

    PledgeId id() {
        return new PledgeId(Objects.requireNonNull(id, "not saved yet"));
    }

    PledgeNumber number() {
        return new PledgeNumber(number);
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    PledgeState state() {
        return state;
    }

    Won total() {
        return Won.of(total);
    }

    List<Wanted> wanted() {
        return lines.stream().map(PledgeLine::wanted).toList();
    }
}
