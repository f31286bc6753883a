package com.encore.payout;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.settlement.SettlementId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One settlement on its way to one account. What it pays to whom was fixed when its batch was made. */
@Entity
@Table(name = "payout")
class Payout {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long batchId;
    private int no;
    private long settlementId;
    private long artistId;
    private int attempt;
    private int approval;
    private long amount;
    private String bank;
    private byte[] accountSealed;
    private String accountHint;
    private byte[] holderSealed;
    private long payeeVersion;

    @Enumerated(EnumType.STRING)
    private PayoutState state;

    private @Nullable String bankMessage;
    private @Nullable LocalDate paidOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Payout() {}

    Payout(BatchId batch, PlannedPayout planned, SealedAccount account) {
        this.batchId = batch.value();
        this.no = planned.no();
        this.settlementId = planned.settlement().id().value();
        this.artistId = planned.settlement().artist().value();
        this.attempt = planned.attempt();
        this.approval = planned.settlement().approval();
        this.amount = planned.settlement().net();
        this.bank = account.bank().name();
        this.accountSealed = account.number();
        this.accountHint = account.hint();
        this.holderSealed = account.holder();
        this.payeeVersion = planned.payeeVersion();
        this.state = PayoutState.PLANNED;
    }

    void drop() {
        become(PayoutState.DROPPED);
    }

    void instruct() {
        become(PayoutState.INSTRUCTED);
    }

    void paid(LocalDate day, @Nullable String message) {
        become(PayoutState.PAID);
        paidOn = day;
        bankMessage = message;
    }

    void bounced(@Nullable String message) {
        become(PayoutState.BOUNCED);
        bankMessage = message;
    }

    private void become(PayoutState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException("payout " + id + " may not go from " + state + " to " + next);
        }
        state = next;
    }

    PayoutId id() {
        return new PayoutId(Objects.requireNonNull(id, "not saved yet"));
    }

    BatchId batch() {
        return new BatchId(batchId);
    }

    int no() {
        return no;
    }

    SettlementId settlement() {
        return new SettlementId(settlementId);
    }

    MemberId artist() {
        return new MemberId(artistId);
    }

    int attempt() {
        return attempt;
    }

    Won amount() {
        return Won.of(amount);
    }

    SealedAccount account() {
        return SealedAccount.stored(bank, accountSealed, accountHint, holderSealed);
    }

    long payeeVersion() {
        return payeeVersion;
    }

    PayoutState state() {
        return state;
    }
}
