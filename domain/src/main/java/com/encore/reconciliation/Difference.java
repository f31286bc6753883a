package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.payment.MovementKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One movement and one thing that is wrong with it, until somebody has said what it is about or it is gone. */
@Entity
@Table(name = "difference")
class Difference {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private LocalDate businessDate;

    @Enumerated(EnumType.STRING)
    private DifferenceKind kind;

    @Enumerated(EnumType.STRING)
    private MovementKind movement;

    private String externalId;
    private String paymentNumber;
    private @Nullable Long paymentId;
    private @Nullable Long refundId;
    private @Nullable Long projectId;
    private @Nullable Long ourAmount;
    private @Nullable String ourState;
    private @Nullable String ourDetail;
    private @Nullable Long theirAmount;
    private @Nullable String theirState;
    private @Nullable String theirDetail;

    @Enumerated(EnumType.STRING)
    private DifferenceState state;

    private @Nullable Long owner;
    private @Nullable String note;
    private Instant foundAt;
    private @Nullable Instant settledAt;
    private long seenRun;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Difference() {}

    Difference(Finding finding, long run, Instant now) {
        this.businessDate = finding.businessDate();
        this.kind = finding.kind();
        this.movement = finding.movement();
        this.externalId = finding.externalId();
        this.paymentNumber = finding.paymentNumber();
        this.state = DifferenceState.OPEN;
        this.foundAt = now;
        this.seenRun = run;
        facts(finding);
    }

    /** Met again by a later run, perhaps with other figures. */
    void seenAgain(Finding finding, long run) {
        boolean changed = facts(finding);
        seenRun = run;
        boolean accepted = state == DifferenceState.EXPLAINED && !changed;
        if (!state.isOpen() && !accepted) {
            become(DifferenceState.OPEN);
            owner = null;
            note = null;
            settledAt = null;
        }
    }

    /** From a colleague, too: what was taken and left must not stay. */
    void take(MemberId member) {
        become(DifferenceState.TAKEN);
        owner = member.value();
    }

    void settle(SettleAs as, Reason why, MemberId member, Instant now) {
        if (owner != null && owner != member.value()) {
            throw new DifferenceIsOthers();
        }
        become(as.state());
        owner = member.value();
        note = why.text();
        settledAt = now;
    }

    void gone() {
        become(DifferenceState.MOOT);
    }

    private boolean facts(Finding finding) {
        boolean same = Objects.equals(ourAmount, finding.ourAmount())
                && Objects.equals(theirAmount, finding.theirAmount())
                && Objects.equals(ourState, finding.ourState())
                && Objects.equals(theirDetail, finding.theirDetail());
        paymentId = finding.paymentId();
        refundId = finding.refundId();
        projectId = finding.projectId();
        ourAmount = finding.ourAmount();
        ourState = finding.ourState();
        ourDetail = finding.ourDetail();
        theirAmount = finding.theirAmount();
        theirState = finding.theirState();
        theirDetail = finding.theirDetail();
        return !same;
    }

    private void become(DifferenceState next) {
        if (!state.mayBecome(next)) {
            throw new DifferenceMoved();
        }
        state = next;
    }

    DifferenceId id() {
        return new DifferenceId(Objects.requireNonNull(id, "not saved yet"));
    }

    DifferenceState state() {
        return state;
    }

    String paymentNumber() {
        return paymentNumber;
    }

    boolean isAt(long seen) {
        return version == seen;
    }
}
