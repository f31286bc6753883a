package com.encore.web.finance.settlement;

import com.encore.account.Reason;
import com.encore.web.http.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why, as typed, and the hash of the figures that were on the page. */
record DecisionForm(String reason, String hash) {

    DecisionForm(@Nullable String reason, @Nullable String hash) {
        this.reason = reason == null ? "" : reason;
        this.hash = hash == null ? "" : hash;
    }

    @Nullable
    Reason read(BindingResult faults) {
        return FormFaults.read(faults, "reason", () -> new Reason(reason));
    }
}
