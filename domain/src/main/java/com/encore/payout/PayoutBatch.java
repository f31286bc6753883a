package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.money.Won;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Payouts that are confirmed together, by somebody else than made them. */
@Entity
@Table(name = "payout_batch")
class PayoutBatch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private BatchState state;

    private int payouts;
    private long total;
    private String figuresHash;
    private long createdBy;
    private Instant createdAt;
    private @Nullable Long confirmedBy;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant closedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected PayoutBatch() {}

    PayoutBatch(String number, BatchFigures figures, MemberId by, Instant now) {
        this.number = number;
        this.state = BatchState.DRAFT;
        this.createdBy = by.value();
        this.createdAt = now;
        this.payouts = figures.payouts();
        this.total = figures.total().amount();
        this.figuresHash = figures.hash();
    }

    /** What is left once a payout was dropped. */
    void reckon(BatchFigures figures) {
        if (state != BatchState.DRAFT) {
            throw new IllegalStateException("batch " + number + " is " + state + ", its figures stay");
        }
        payouts = figures.payouts();
        total = figures.total().amount();
        figuresHash = figures.hash();
    }

    void confirm(MemberId by, Instant now) {
        become(BatchState.CONFIRMED);
        confirmedBy = by.value();
        confirmedAt = now;
    }

    void discard(Instant now) {
        become(BatchState.DISCARDED);
        closedAt = now;
    }

    void close(Instant now) {
        become(BatchState.CLOSED);
        closedAt = now;
    }

    private void become(BatchState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("batch " + number + " may not go from " + state + " to " + next);
        }
        state = next;
    }

    MemberId madeBy() {
        return new MemberId(createdBy);
    }

    boolean isMadeBy(MemberId member) {
        return createdBy == member.value();
    }

    boolean isSeenAs(String hash) {
        return figuresHash.equals(hash);
    }

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    BatchId id() {
        return new BatchId(Objects.requireNonNull(id, "not saved yet"));
    }

    String number() {
        return number;
    }

    BatchState state() {
        return state;
    }

    Won total() {
        return Won.of(total);
    }

    int payouts() {
        return payouts;
    }

    Instant confirmedAt() {
        return Objects.requireNonNull(confirmedAt, "not confirmed yet");
    }
}
