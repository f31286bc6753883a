package com.encore.web.admin;

import com.encore.account.Reason;
import com.encore.web.http.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why, as typed, and the version of what was decided about as it was read. */
record ReasonForm(String reason, long version) {

    ReasonForm(@Nullable String reason, long version) {
        this.reason = reason == null ? "" : reason;
        this.version = version;
    }

    static ReasonForm about(long version) {
        return new ReasonForm(null, version);
    }

    @Nullable
    Reason read(BindingResult faults) {
        return FormFaults.read(faults, "reason", () -> new Reason(reason));
    }
}
