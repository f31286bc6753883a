package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Reason;
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

/** One line of the bank's statement. */
@Entity
@Table(name = "bank_line")
class BankLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long fileId;
    private int lineNo;
    private Instant at;
    private long deposit;
    private long withdrawal;
    private long balance;
    private String memo;

    @Enumerated(EnumType.STRING)
    private DepositState state;

    private @Nullable String note;
    private @Nullable Long settledBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected BankLine() {}

    BankLine(long file, StatementLine line) {
        this.fileId = file;
        this.lineNo = line.number();
        this.at = line.at();
        this.deposit = line.deposit();
        this.withdrawal = line.withdrawal();
        this.balance = line.balance();
        this.memo = line.memo();
        this.state = DepositState.NEW;
    }

    void isPayout() {
        become(DepositState.MATCHED);
    }

    void explain(Reason why, MemberId by) {
        become(DepositState.EXPLAINED);
        note = why.text();
        settledBy = by.value();
    }

    private void become(DepositState next) {
        if (!state.mayBecome(next)) {
            throw new ProviderPayoutMoved();
        }
        state = next;
    }

    BankLineId id() {
        return new BankLineId(Objects.requireNonNull(id, "not saved yet"));
    }

    DepositState state() {
        return state;
    }

    boolean isAt(long seen) {
        return version == seen;
    }

    Instant at() {
        return at;
    }

    long deposit() {
        return deposit;
    }
}
