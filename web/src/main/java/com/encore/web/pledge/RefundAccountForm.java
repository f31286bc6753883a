package com.encore.web.pledge;

import com.encore.payment.RefundAccount;
import com.encore.project.Bank;
import com.encore.web.http.FormFaults;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** The account to pay back to, as typed. What was saved before is never sent back to the browser. */
record RefundAccountForm(@Nullable Bank bank, String number, String holder) {

    static final RefundAccountForm EMPTY = new RefundAccountForm(null, "", "");

    RefundAccountForm(@Nullable Bank bank, @Nullable String number, @Nullable String holder) {
        this.bank = bank;
        this.number = Objects.requireNonNullElse(number, "");
        this.holder = Objects.requireNonNullElse(holder, "");
    }

    /** Null if something is wrong with it. */
    @Nullable
    RefundAccount account(BindingResult faults) {
        if (bank == null) {
            faults.rejectValue("bank", "pledge.fault.bank");
            return null;
        }
        String code = bank.name();
        RefundAccount[] account = new RefundAccount[1];
        FormFaults.check(faults, "number", () -> account[0] = new RefundAccount(code, number, holder));
        return account[0];
    }

    @Override
    public String toString() {
        return "RefundAccountForm[" + bank + "]";
    }
}
