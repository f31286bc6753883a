package com.encore.web.finance.payout;

import com.encore.account.Reason;
import com.encore.web.http.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why, as typed. */
record WhyForm(String reason) {

    WhyForm(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    @Nullable
    Reason read(BindingResult faults) {
        return FormFaults.read(faults, "reason", () -> new Reason(reason));
    }
}
