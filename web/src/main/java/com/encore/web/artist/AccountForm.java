package com.encore.web.artist;

import com.encore.project.Bank;
import com.encore.project.DraftView;
import com.encore.project.PayoutAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Fourth step as typed. What was saved before is never sent back to the browser. */
record AccountForm(long version, @Nullable Bank bank, String number, String holder) {

    AccountForm(long version, @Nullable Bank bank, @Nullable String number, @Nullable String holder) {
        this.version = version;
        this.bank = bank;
        this.number = Typed.text(number);
        this.holder = Typed.text(holder);
    }

    static AccountForm of(DraftView draft) {
        return new AccountForm(
                draft.project().version(),
                draft.payoutAccount() == null ? null : draft.payoutAccount().bank(),
                null,
                null);
    }

    @Nullable
    PayoutAccount account(BindingResult faults) {
        if (bank == null) {
            faults.rejectValue("bank", "artist.fault.bank");
            return null;
        }
        return new PayoutAccount(bank, number, holder);
    }

    @Override
    public String toString() {
        return "AccountForm[" + bank + "]";
    }
}
