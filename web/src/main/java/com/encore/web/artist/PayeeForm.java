package com.encore.web.artist;

import com.encore.payee.AccountChoice;
import com.encore.payee.LegalName;
import com.encore.payee.PayeeDetails;
import com.encore.payee.PayeeView;
import com.encore.payee.RegistrationNumber;
import com.encore.project.Bank;
import com.encore.project.PayoutAccount;
import com.encore.terms.PayeeKind;
import com.encore.web.http.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A payee as typed. Numbers that were saved before are never sent back to the browser. */
record PayeeForm(
        long version,
        @Nullable PayeeKind kind,
        String legalName,
        String registration,
        Choice choice,
        @Nullable Bank bank,
        String number,
        String holder) {

    /** Which account. */
    enum Choice {
        KEEP,
        PROJECT,
        NEW
    }

    PayeeForm(
            long version,
            @Nullable PayeeKind kind,
            @Nullable String legalName,
            @Nullable String registration,
            @Nullable Choice choice,
            @Nullable Bank bank,
            @Nullable String number,
            @Nullable String holder) {
        this.version = version;
        this.kind = kind;
        this.legalName = Typed.text(legalName);
        this.registration = Typed.text(registration);
        this.choice = choice == null ? Choice.NEW : choice;
        this.bank = bank;
        this.number = Typed.text(number);
        this.holder = Typed.text(holder);
    }

    static PayeeForm of(PayeeView payee) {
        return new PayeeForm(payee.version(), payee.kind(), payee.legalName(), null, Choice.KEEP, null, null, null);
    }

    static PayeeForm empty(boolean suggested) {
        return new PayeeForm(0, null, null, null, suggested ? Choice.PROJECT : Choice.NEW, null, null, null);
    }

    /** Null if something is wrong with it. */
    @Nullable
    PayeeDetails details(BindingResult faults) {
        if (kind == null) {
            faults.rejectValue("kind", "payee.fault.kind");
        }
        if (choice == Choice.NEW && bank == null) {
            faults.rejectValue("bank", "artist.fault.bank");
        }
        FormFaults.check(faults, "legalName", () -> new LegalName(legalName));
        if (kind != null && !registration.isBlank()) {
            FormFaults.check(faults, "registration", () -> RegistrationNumber.of(kind, registration));
        }
        if (faults.hasErrors() || kind == null) {
            return null;
        }
        RegistrationNumber read = registration.isBlank() ? null : RegistrationNumber.of(kind, registration);
        return new PayeeDetails(kind, new LegalName(legalName), read, account());
    }

    private AccountChoice account() {
        return switch (choice) {
            case KEEP -> new AccountChoice.Kept();
            case PROJECT -> new AccountChoice.OfLatestProject();
            case NEW -> given();
        };
    }

    private AccountChoice given() {
        if (bank == null) {
            throw new IllegalStateException("a form without a bank was read");
        }
        return new AccountChoice.Given(new PayoutAccount(bank, number, holder));
    }

    @Override
    public String toString() {
        return "PayeeForm[" + kind + "]";
    }
}
