package com.encore.web.admin;

import com.encore.account.Reason;
import com.encore.web.http.FormFaults;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Which of a list, each by its number and the version that was read, and why. */
record PickForm(List<String> pick, String reason) {

    PickForm(@Nullable List<String> pick, @Nullable String reason) {
        this.pick = pick == null ? List.of() : List.copyOf(pick);
        this.reason = reason == null ? "" : reason;
    }

    @Nullable
    Reason read(BindingResult faults) {
        FormFaults.requireReadable(faults);
        if (pick.isEmpty()) {
            faults.rejectValue("pick", "admin.retry.all.pick");
            return null;
        }
        return FormFaults.read(faults, "reason", () -> new Reason(reason));
    }
}
