package com.encore.reconciliation;

import com.encore.account.MemberId;
import com.encore.account.Reason;
import com.encore.money.Won;
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

/** One line of the provider's payout sheet: what it pays out for one store on one day, and what it keeps. */
@Entity
@Table(name = "provider_payout")
class ProviderPayout {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long fileId;
    private int lineNo;
    private LocalDate settledOn;
    private String storeId;
    private int payments;
    private long paid;
    private int cancellations;
    private long cancelled;
    private long fee;
    private long feeVat;
    private long amount;

    @Enumerated(EnumType.STRING)
    private ProviderPayoutState state;

    private @Nullable Long bankLineId;
    private @Nullable String note;
    private @Nullable Long settledBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ProviderPayout() {}

    ProviderPayout(long file, PayoutSheetLine line) {
        this.fileId = file;
        this.lineNo = line.number();
        this.settledOn = line.settledOn();
        this.storeId = line.storeId();
        this.payments = line.payments();
        this.paid = line.paid();
        this.cancellations = line.cancellations();
        this.cancelled = line.cancelled();
        this.fee = line.fee();
        this.feeVat = line.feeVat();
        this.amount = line.amount();
        this.state = ProviderPayoutState.EXPECTED;
    }

    void arrived(BankLine line) {
        if (line.deposit() != amount) {
            throw new AmountsDiffer();
        }
        become(ProviderPayoutState.MATCHED);
        bankLineId = line.id().value();
    }

    void explain(Reason why, MemberId by) {
        become(ProviderPayoutState.EXPLAINED);
        note = why.text();
        settledBy = by.value();
    }

    private void become(ProviderPayoutState next) {
        if (!state.mayBecome(next)) {
            throw new ProviderPayoutMoved();
        }
        state = next;
    }

    /** The same day and store told again must be told the same. */
    boolean says(PayoutSheetLine line) {
        return payments == line.payments()
                && paid == line.paid()
                && cancellations == line.cancellations()
                && cancelled == line.cancelled()
                && fee == line.fee()
                && feeVat == line.feeVat()
                && amount == line.amount();
    }

    ProviderPayoutId id() {
        return new ProviderPayoutId(Objects.requireNonNull(id, "not saved yet"));
    }

    ProviderPayoutState state() {
        return state;
    }

    boolean isAt(long seen) {
        return version == seen;
    }

    LocalDate settledOn() {
        return settledOn;
    }

    String storeId() {
        return storeId;
    }

    Won amount() {
        return Won.of(amount);
    }

    /** What the provider keeps, with the tax on it. */
    Won cost() {
        return Won.of(fee + feeVat);
    }

    /** What it owed us. */
    Won gross() {
        return Won.of(paid - cancelled);
    }
}
